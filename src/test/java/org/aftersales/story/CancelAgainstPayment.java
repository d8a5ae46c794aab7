package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aftersales.shared.OrderNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The customer cancels in the moment in which finance approves money that goes before the goods: one of the two happens, whole. */
@Tag("B-04")
@Tag("R10")
abstract class CancelAgainstPayment extends ReturnStory {

    private static final int TRIALS = 25;

    /** Trials in which one is done before the other begins, so that each ends the other's chance at least once. */
    private static final int APPROVED_FIRST = 0;

    private static final int CANCELLED_FIRST = 1;

    private final ExecutorService people = Executors.newFixedThreadPool(2);

    @AfterEach
    void everybodyGoesHome() {
        people.shutdownNow();
    }

    @Test
    void eitherTheReturnIsCancelledOrTheMoneyIsPaidNeverBoth() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var order = sold(anOrder().line("MUG", 1, 5_000).by("C-VIP").ofLevel("VIP"));
            var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
            done(approves(ray, number));
            var task = fiona.task(number, "Task_ApproveRefund");
            done(fiona.claims(task));

            var answers = answers(
                    trial,
                    () -> fiona.submits(task, "financeDecision", "approve"),
                    () -> shop.post("/api/returns/" + number + "/cancellation", null));

            var approved = answers.get(0).accepted();
            var cancelled = answers.get(1).accepted();
            assertThat(approved).as(answers.toString()).isNotEqualTo(cancelled);
            assertThat((approved && trial == CANCELLED_FIRST) || (cancelled && trial == APPROVED_FIRST))
                    .as("who came later wins: %s", answers)
                    .isFalse();
            assertThat(answers).as(answers.toString()).noneMatch(answer -> answer.code()
                    .equals("Failed"));
            backgroundStepsOf(number);
            if (cancelled) {
                endedAt(number, "EndEvent_ReturnCancelledBeforePayment");
                assertThat(held(order)).isZero();
            } else {
                assertThat(answers.get(1).code()).isIn("CaseMovedOn", "MovedOn", "RefundPaidFirst");
                assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
                assertThat(held(order)).isEqualTo(5_000 + 1 + 1);
            }
            assertThat(payments(number)).isEqualTo(cancelled ? 0 : 1);
        }
    }

    private List<Answer> answers(int trial, Callable<Answer> approval, Callable<Answer> cancellation) throws Exception {
        switch (trial) {
            case APPROVED_FIRST -> {
                return List.of(approval.call(), cancellation.call());
            }
            case CANCELLED_FIRST -> {
                var cancelled = cancellation.call();
                return List.of(approval.call(), cancelled);
            }
            default -> {
                return atOnce(approval, cancellation);
            }
        }
    }

    private List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var start = new CyclicBarrier(2);
        var first = people.submit(() -> {
            start.await(60, TimeUnit.SECONDS);
            return one.call();
        });
        var second = people.submit(() -> {
            start.await(60, TimeUnit.SECONDS);
            return other.call();
        });
        return List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
    }

    private long held(OrderNumber order) {
        return tables().sql("select sum(refunded_minor + settled_units + reserved_units) from order_line"
                        + " where order_number = ?")
                .param(order.value())
                .query(Long.class)
                .single();
    }

    private long payments(String number) {
        return tables().sql("select count(*) from simulator_payment where refund_number in"
                        + " (select refund_number from refund where case_number = ?)")
                .param(number)
                .query(Long.class)
                .single();
    }
}
