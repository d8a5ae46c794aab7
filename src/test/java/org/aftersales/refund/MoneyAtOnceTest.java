package org.aftersales.refund;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two cases of one order are approved and paid in the same moment, over two payments: neither payment gives back more than it took. */
@Tag("R12")
@Tag("R13")
class MoneyAtOnceTest {

    private static final int TRIALS = 200;
    private static final long SMALLER_PAYMENT = 4_000;
    private static final Map<TestDatabase, DataSource> DATABASES = new EnumMap<>(TestDatabase.class);
    private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(2);

    @AfterAll
    static void peopleGoHome() {
        PEOPLE.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void eachIsPaidOnceAndNoPaymentIsExceeded(TestDatabase kind) throws Exception {
        var database = DATABASES.computeIfAbsent(kind, TestDatabase::create);

        for (int trial = 0; trial < TRIALS; trial++) {
            var counter = new MoneyCounter(database, paidInTwoParts(database));
            counter.goodsAreAccepted(50);
            counter.goodsAreAccepted(50);

            atOnce(() -> approvedAndPaid(counter, 0), () -> approvedAndPaid(counter, 1));

            assertThat(counter.whatIsWrong()).as("trial %d", trial).isEmpty();
            assertThat(counter.succeededMinor()).as("trial %d", trial).isEqualTo(10_000);
        }
    }

    private static OrderNumber paidInTwoParts(DataSource database) {
        var order = anOrder().line("KETTLE", 100, 10_000).writeTo(database);
        var jdbc = JdbcClient.create(database);
        jdbc.sql(
                        "insert into payment (order_number, provider, reference, amount_minor, paid_at)"
                                + " select order_number, provider, reference || '-2', ?, paid_at from payment where order_number = ?")
                .params(SMALLER_PAYMENT, order.value())
                .update();
        jdbc.sql(
                        "update payment set amount_minor = amount_minor - ? where order_number = ? and reference not like '%-2'")
                .params(SMALLER_PAYMENT, order.value())
                .update();
        return order;
    }

    private static MoneyCounter approvedAndPaid(MoneyCounter counter, int which) {
        counter.approve(which);
        counter.mark(which);
        counter.submit(which, true);
        return counter;
    }

    private static void atOnce(Callable<MoneyCounter> first, Callable<MoneyCounter> second) throws Exception {
        var start = new CyclicBarrier(2);
        var both = List.of(first, second).stream()
                .map(deed -> PEOPLE.submit(() -> {
                    start.await();
                    return deed.call();
                }))
                .toList();
        for (var done : both) {
            done.get();
        }
    }
}
