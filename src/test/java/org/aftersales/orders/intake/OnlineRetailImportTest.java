package org.aftersales.orders.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import org.aftersales.orders.ImportOptions;
import org.aftersales.orders.ImportReport.Counts;
import org.aftersales.orders.ImportReport.State;
import org.aftersales.orders.OrderImports;
import org.aftersales.testdata.TestDatabase;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Half a year of real orders (see the dataset's README for source and licence). Runs where the file is at hand. */
@Tag("IN-14")
class OnlineRetailImportTest {

    private static final Path FILE = Path.of("../shared/data/online-retail/orders.csv.gz");
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @EnumSource
    void halfAYearOfRealOrdersLandsWellUnderAMinuteAndTheSameAgainChangesNothing(TestDatabase kind) throws Exception {
        var file = file();
        assumeThat(file).as("the dataset is not part of the repository").exists();
        var database = kind.create();
        var desk = ImportsOnDatabase.desk(database, CLOCK, DataSize.ofMegabytes(64));

        var processorBefore = processorNanos();
        var started = Instant.now();
        var steps = imported(desk, file);
        var seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
        System.out.printf(
                "%s: orders.csv.gz imported in %.1f s (%.1f s of processor time of this JVM), progress seen %d times%n",
                kind, seconds, (processorNanos() - processorBefore) / 1e9, steps);

        assertThat(seconds).isLessThan(60);
        assertThat(steps).as("progress is seen while it runs").isGreaterThan(2);
        var jdbc = JdbcClient.create(database);
        assertThat(jdbc.sql("select count(*) from order_line").query(Long.class).single())
                .isEqualTo(55_441);
        assertThat(jdbc.sql("select sum(paid_minor) from order_line")
                        .query(Long.class)
                        .single())
                .isEqualTo(jdbc.sql("select sum(amount_minor) from payment")
                        .query(Long.class)
                        .single());

        var again = desk.importNow(Files.newInputStream(file), options());
        assertThat(again.orders()).isEqualTo(new Counts(0, 2_715, 0, 0));
        assertThat(again.errors()).isEmpty();
        desk.destroy();
    }

    /** @return how many different progresses were seen */
    private static int imported(OrderImports imports, Path file) throws Exception {
        var seen = new HashSet<Long>();
        String id;
        try (var upload = Files.newInputStream(file)) {
            id = imports.start(upload, options());
        }
        for (int look = 0; look < 1_200; look++) {
            var report = imports.progress(id).orElseThrow();
            seen.add(report.rowsRead());
            if (report.state() != State.RUNNING) {
                assertThat(report.state()).isEqualTo(State.DONE);
                assertThat(report.errors()).isEmpty();
                assertThat(report.orders()).isEqualTo(new Counts(2_715, 0, 0, 0));
                return seen.size();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import did not end");
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static ImportOptions options() {
        return new ImportOptions(CurrencyUnit.GBP, 2, ZoneId.of("Europe/London"), null);
    }

    private static Path file() {
        var told = System.getenv("ONLINE_RETAIL_ORDERS");
        return told == null ? FILE : Path.of(told);
    }
}
