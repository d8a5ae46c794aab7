package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aftersales.shared.OrderNumber;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two requests about one order are worked in the same moment: the freight goes back once, and nobody passes under the limit. */
abstract class RefundOnlyAtOnce extends RefundOnlyStories {

    private static final int TRIALS = 20;

    /** Whole returns take their time. */
    private static final int FEW_TRIALS = 4;

    private final ExecutorService nodes = Executors.newFixedThreadPool(2);

    @Autowired
    private RuntimeService processes;

    @Autowired
    private ManagementService jobs;

    @AfterEach
    void everybodyGoesHome() {
        nodes.shutdownNow();
    }

    @Test
    @Tag("RO-06")
    @Tag("R12")
    void whoeverTakesTheLastPieceTakesTheFreight() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var order = sold(
                    anOrder().notShipped().freight(1_000).line("TEA", 1, 3_000).line("POT", 1, 5_000));
            var tea = asked(order, 1);
            var pot = asked(order, 2);

            atOnce(() -> held(tea), () -> held(pot));
            backgroundStepsOf(tea);
            backgroundStepsOf(pot);

            endedAt(tea, "EndEvent_OrderRefunded");
            endedAt(pot, "EndEvent_OrderRefunded");
            assertThat(paid(tea)).isIn(3_000L, 4_000L);
            assertThat(paid(tea) + paid(pot)).isEqualTo(9_000);
        }
    }

    @Test
    @Tag("S7")
    @Tag("R12")
    void twoHalvesAboveTheLimitDoNotBothGoStraightThrough() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var order = sold(anOrder().notShipped().line("ROBOT", 2, 160_000));
            var one = asked(order, 1);
            var other = asked(order, 1);

            atOnce(() -> held(one), () -> held(other));
            backgroundStepsOf(one);
            backgroundStepsOf(other);

            assertThat(paid(one) + paid(other)).isEqualTo(80_000);
            assertThat(ray.tasks(one, "Task_ReviewRefund").size()
                            + ray.tasks(other, "Task_ReviewRefund").size())
                    .isEqualTo(1);
        }
    }

    @Test
    @Tag("R12")
    @Tag("RO-02")
    void aReturnAndARefundOfOneLineNeverWaitForEachOther() throws Exception {
        for (int trial = 0; trial < FEW_TRIALS; trial++) {
            var order = sold(anOrder().notShipped().freight(1_000).line("TEA", 2, 6_000));
            var kept = asked(order, 1);
            done(ships(order, 1, 1));
            delivered(order);
            var sentBack = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
            done(approves(ray, sentBack));
            done(receives(sentBack, false, 1, 1));

            assertThat(both(() -> inspectsAndAccepts(sentBack).accepted(), () -> held(kept)))
                    .as("trial %d", trial)
                    .containsExactly(true, true);
            done(financeApproves(fiona, sentBack));
            backgroundStepsOf(sentBack);
            backgroundStepsOf(kept);

            endedAt(sentBack, "EndEvent_ReturnCompleted");
            endedAt(kept, "EndEvent_OrderRefunded");
            assertThat(line(order, 1)).containsExactly(0L, 0L, 1L, 1L, 2L, 6_000L);
            assertThat(paid(sentBack) + paid(kept)).isEqualTo(6_000);
        }
    }

    @Test
    @Tag("R12")
    @Tag("RO-04")
    void whoWithdrawsWhileTheShopHoldsHasEitherTheGoodsOrTheMoney() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var order = sold(anOrder().notShipped().line("TEA", 1, 3_000));
            var number = asked(order, 1);

            // each wins once in its turn; the others race
            var goods =
                    switch (trial) {
                        case 0 -> withdraws(number);
                        case 1 -> !held(number) || withdraws(number);
                        default ->
                            both(() -> withdraws(number), () -> held(number)).get(0);
                    };
            backgroundStepsOf(number);

            assertThat(trial > 1 || goods == (trial == 0))
                    .as("whoever came first in trial %d", trial)
                    .isTrue();
            endedAt(number, goods ? "EndEvent_OrderReleased" : "EndEvent_OrderRefunded");
            assertThat(paid(number)).isEqualTo(goods ? 0 : 3_000);
            assertThat(line(order, 1))
                    .isEqualTo(goods ? List.of(0L, 0L, 0L, 0L, 0L, 0L) : List.of(0L, 0L, 1L, 0L, 1L, 3_000L));
        }
    }

    private boolean withdraws(String number) {
        var answer = shop.post("/api/returns/" + number + "/cancellation", null);
        assertThat(answer.status()).isIn(200, 409);
        return answer.status() == 200;
    }

    private String asked(OrderNumber order, int line) {
        return acceptedCase(asksMoneyBack(shop, order, UUID.randomUUID().toString(), line, 1));
    }

    /** The first step of the case; what the engine would try again is left for later. */
    private boolean held(String number) {
        var process = processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("HoldOrderProcess")
                .singleResult();
        try {
            jobs.executeJob(jobs.createJobQuery()
                    .processInstanceId(process.getId())
                    .singleResult()
                    .getId());
            return true;
        } catch (RuntimeException triedAgain) {
            return false;
        }
    }

    private void atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        assertThat(both(one, other)).as("one of them got through").contains(true);
    }

    private <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        var first = nodes.submit(() -> {
            start.await(60, TimeUnit.SECONDS);
            return one.call();
        });
        var second = nodes.submit(() -> {
            start.await(60, TimeUnit.SECONDS);
            return other.call();
        });
        return List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
    }
}
