package org.aftersales.refund.store;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.aftersales.orders.store.OrdersOnDatabase;
import org.aftersales.refund.Refund;
import org.aftersales.refund.RefundStatus;
import org.aftersales.shared.CaseNumber;
import org.flywaydb.core.Flyway;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The file database at the address of the demonstration keeps the money that it has acknowledged: killed eight times over one disk. */
@Tag("R23")
@Tag("F1")
class KilledMoneyTest {

    private static final int KILLS = 8;
    private static final int REFUNDS_BEFORE_A_KILL = 60;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterEachKillAndNothingIsHalfBooked() throws Exception {
        var address = ourAddress().replace("./data", folder.toString());
        Flyway.configure()
                .dataSource(address, "sa", "")
                .locations("classpath:db/migration")
                .placeholders(Map.of("binary", "blob"))
                .load()
                .migrate();
        anOrder()
                .numbered("T-KILLED")
                .line("GOLD", 1, 1_000_000)
                .writeTo(new DriverManagerDataSource(address, "sa", ""));

        for (int kill = 0; kill < KILLS; kill++) {
            var acknowledged = killAfterSomeRefunds(address);

            var jdbc = JdbcClient.create(new DriverManagerDataSource(address, "sa", ""));
            var refunds =
                    jdbc.sql("select count(*) from refund").query(Long.class).single();
            var booked = jdbc.sql("select sum(refunded_minor) from payment")
                    .query(Long.class)
                    .single();
            assertThat(refunds).as("after kill %d", kill).isBetween(acknowledged, acknowledged + 1);
            assertThat(booked).as("after kill %d", kill).isEqualTo(refunds);
        }
    }

    /** @return how many refunds were acknowledged over all lives */
    private static long killAfterSomeRefunds(String address) throws Exception {
        var desk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Desk.class.getName(),
                        address)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long last = 0;
        var heard = 0;
        try (var acknowledged = desk.inputReader(StandardCharsets.UTF_8)) {
            for (var line = acknowledged.readLine(); line != null; line = acknowledged.readLine()) {
                if (line.matches("\\d+")) {
                    last = Long.parseLong(line);
                    if (++heard == REFUNDS_BEFORE_A_KILL) {
                        desk.toHandle().destroyForcibly();
                    }
                }
            }
        } finally {
            desk.destroyForcibly().waitFor();
        }
        assertThat(heard).as("acknowledged before the kill").isGreaterThanOrEqualTo(REFUNDS_BEFORE_A_KILL);
        return last;
    }

    private static String ourAddress() throws Exception {
        var demo = new YamlPropertySourceLoader()
                .load("demo", new ClassPathResource("application-demo.yaml"))
                .get(0);
        return String.valueOf(demo.getProperty("spring.datasource.url"));
    }

    /** Registers refund after refund, one cent each, and says how many there are after each commit, until it is killed. */
    static final class Desk {

        private Desk() {}

        public static void main(String[] arguments) {
            var database = new SingleConnectionDataSource(arguments[0], "sa", "", true);
            var jdbc = JdbcClient.create(database);
            var refunds = RefundsOnDatabase.refunds(database, Clock.systemUTC());
            var money = OrdersOnDatabase.money(database);
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
            var payment = jdbc.sql("select id from payment").query(Long.class).single();
            var before =
                    jdbc.sql("select count(*) from refund").query(Long.class).single();
            for (long n = before + 1; ; n++) {
                var refund = refund(n, payment);
                transaction.executeWithoutResult(work -> {
                    money.settlePayment(payment, 1);
                    refunds.register(List.of(refund));
                });
                System.out.println(n);
            }
        }

        private static Refund refund(long n, long payment) {
            return new Refund(
                    "R" + n + "P1",
                    new CaseNumber("AS-261123-%06d".formatted(n)),
                    payment,
                    "alipay",
                    "PAY-1",
                    Money.parse("CNY 0.01"),
                    Money.parse("CNY 10000.00"),
                    RefundStatus.REQUESTED,
                    0,
                    0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
