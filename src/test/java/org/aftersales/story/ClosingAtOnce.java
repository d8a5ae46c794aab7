package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.aftersales.returns.StuckCases;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

/** The manager closes a case in the moment in which finance approves its money: one of the two happens. */
@Tag("R10")
@Tag("F2")
abstract class ClosingAtOnce extends ReturnStory {

    private static final int TRIALS = 6;

    @Autowired
    private StuckCases cases;

    @Autowired
    private People people;

    private final ExecutorService desks = Executors.newFixedThreadPool(2);

    @AfterEach
    void everybodyGoesHome() {
        desks.shutdownNow();
    }

    @Test
    void eitherTheMoneyIsPaidOrTheCaseIsClosed() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var order = sold(anOrder().line("MUG", 1, 5_000));
            var number = calculated(order);
            var task = fiona.task(number, "Task_ApproveRefund");
            done(fiona.claims(task));

            var start = new CyclicBarrier(2);
            var approved = begin(start, () -> fiona.submits(task, "financeDecision", "approve"));
            var closed = begin(start, () -> closes(number));

            var answer = approved.get(60, TimeUnit.SECONDS);
            var closedFirst = closed.get(60, TimeUnit.SECONDS);
            backgroundWorkOf(number);
            assertThat(answer.accepted()).as("both or none happened: " + answer).isNotEqualTo(closedFirst);
            assertThat(answer.status()).isIn(204, 404, 409);
            assertThat(statusOf(number)).isEqualTo(closedFirst ? "CLOSED" : "COMPLETED");
            assertThat(refunded(order)).isEqualTo(closedFirst ? 0 : 5_000);
        }
    }

    private String calculated(OrderNumber order) {
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        return number;
    }

    private boolean closes(String number) {
        try {
            people.<BusinessException>as(
                    "mia", "aftersales-manager", () -> cases.close(new CaseNumber(number), "stuck"));
            return true;
        } catch (BusinessException | ConcurrencyFailureException tooLate) {
            return false;
        }
    }

    private <T> Future<T> begin(CyclicBarrier start, Callable<T> step) {
        return desks.submit(() -> {
            start.await(60, TimeUnit.SECONDS);
            return step.call();
        });
    }

    private long refunded(OrderNumber order) {
        return tables().sql("select sum(refunded_minor) from order_line where order_number = ?")
                .param(order.value())
                .query(Long.class)
                .single();
    }
}
