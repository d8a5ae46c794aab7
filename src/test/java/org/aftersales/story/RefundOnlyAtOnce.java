package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

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
        var start = new CyclicBarrier(2);
        var first = nodes.submit(() -> {
            start.await(60, TimeUnit.SECONDS);
            return one.call();
        });
        var second = nodes.submit(() -> {
            start.await(60, TimeUnit.SECONDS);
            return other.call();
        });
        var firstDone = first.get(60, TimeUnit.SECONDS);
        var secondDone = second.get(60, TimeUnit.SECONDS);
        assertThat(firstDone || secondDone).as("one of them got through").isTrue();
    }
}
