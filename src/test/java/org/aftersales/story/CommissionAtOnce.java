package org.aftersales.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.aftersales.commission.CommissionDesk;
import org.aftersales.shared.CaseNumber;
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
            transaction.executeWithoutResult(status -> desk.settle(new CaseNumber(number)));

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
