package org.aftersales.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.commission.CommissionDesk;
import org.aftersales.orders.ImportOptions;
import org.aftersales.orders.ImportReport;
import org.aftersales.orders.OrderImports;
import org.aftersales.shared.CaseNumber;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is reversed in the same moment is reversed once, and never more than all. */
@Tag("B-12")
@Tag("U12")
abstract class CommissionAtOnce extends CommissionStories {

    private static final int TRIALS = 4;

    private final ExecutorService benches = Executors.newFixedThreadPool(2);

    @Autowired
    private CommissionDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OrderImports imports;

    @Autowired
    private ObjectMapper json;

    @AfterEach
    void everybodyGoesHome() {
        benches.shutdownNow();
    }

    @Test
    void theSameRefundTwiceAtOnceReversesOnce() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            newPeople();
            var order = told(order(true, false));
            var number = returned(order, 2);
            var start = new CyclicBarrier(2);

            var one = begin(start, () -> shop.post("/api/orders", order(true, true)));
            var other = begin(start, () -> shop.post("/api/orders", order(true, true)));
            done(one.get(60, TimeUnit.SECONDS));
            done(other.get(60, TimeUnit.SECONDS));
            settledAgain(number);

            assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000", "REVERSED -666");
            assertThat(entries(una, "COMMISSION")).containsExactly("EARNED 100", "REVERSED -66");
        }
    }

    @Test
    void twoRefundsOfOneLineAtOnceTakeWhatBothTake() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            newPeople();
            var order = soldByDan();
            var numbers = List.of(aboutToBePaid(order, 1), aboutToBePaid(order, 2));
            var start = new CyclicBarrier(2);

            var first = begin(start, () -> paidInBackground(numbers.get(0)));
            var second = begin(start, () -> paidInBackground(numbers.get(1)));
            assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo("COMPLETED");
            assertThat(second.get(60, TimeUnit.SECONDS)).isEqualTo("COMPLETED");

            assertThat(entries(dan, "COMMISSION")).hasSize(3);
            assertThat(balance(dan, "COMMISSION") + balance(una, "COMMISSION")).isZero();
            assertThat(balance(dan, "PV") + balance(customer, "POINTS")).isZero();
        }
    }

    @Test
    void earningsThatAreToldInTheMomentOfPaymentGoBackToo() throws Exception {
        var order = told(order(true, false));
        var number = aboutToBePaid(order, 3);
        var stored = new CountDownLatch(1);
        var goesHome = new CountDownLatch(1);

        var telling = benches.submit(() -> transaction.execute(status -> {
            var report = imported(order(true, true));
            stored.countDown();
            await(goesHome);
            return report;
        }));
        await(stored);
        var paying = benches.submit(() -> paidInBackground(number));
        untilDoneOrWaiting(paying);
        goesHome.countDown();

        assertThat(telling.get(60, TimeUnit.SECONDS).errors()).isEmpty();
        assertThat(paying.get(60, TimeUnit.SECONDS)).isEqualTo("COMPLETED");
        assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000", "REVERSED -1000");
        assertThat(balance(customer, "POINTS")).isZero();
    }

    @Test
    void tellingAndPayingAtOnceNeverWaitForEachOther() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            newPeople();
            var order = told(order(true, false));
            var number = aboutToBePaid(order, 3);
            var start = new CyclicBarrier(2);

            var telling = begin(start, () -> shop.post("/api/orders", order(true, true)));
            var paying = begin(start, () -> paidInBackground(number));
            done(telling.get(60, TimeUnit.SECONDS));
            assertThat(paying.get(60, TimeUnit.SECONDS)).isEqualTo("COMPLETED");

            assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000", "REVERSED -1000");
        }
    }

    private void settledAgain(String number) {
        transaction.executeWithoutResult(status -> {
            try {
                desk.settle(new CaseNumber(number));
            } catch (CaseUnknownException gone) {
                throw new IllegalStateException(gone);
            }
        });
    }

    private ImportReport imported(Map<String, Object> order) {
        return imports.importNow(
                new ByteArrayInputStream(text(order)),
                new ImportOptions(CurrencyUnit.of("CNY"), null, ZoneOffset.UTC, null));
    }

    private byte[] text(Map<String, Object> order) {
        try {
            return json.writeValueAsBytes(order);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private static void await(CountDownLatch moment) {
        try {
            assertThat(moment.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException sentHome) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(sentHome);
        }
    }

    /** Long enough for a payment that waits for nobody to be through. */
    private static void untilDoneOrWaiting(Future<?> step) throws Exception {
        try {
            step.get(3, TimeUnit.SECONDS);
        } catch (TimeoutException waiting) {
            // for whoever tells
        }
    }

    private String paidInBackground(String number) {
        backgroundStepsOf(number);
        return statusOf(number);
    }

    private <T> Future<T> begin(CyclicBarrier start, Callable<T> step) {
        return benches.submit(() -> {
            start.await(60, TimeUnit.SECONDS);
            return step.call();
        });
    }
}
