package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.aftersales.shared.OrderNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cases of one order whose amounts are calculated in the same moment: the last of them counts all. */
@Tag("S7")
@Tag("R12")
@Tag("U14")
abstract class SplitAtOnce extends ReturnStory {

    private static final int TRIALS = 4;
    private static final int CASES = 3;

    private final ExecutorService benches = Executors.newFixedThreadPool(CASES);

    @AfterEach
    void everybodyGoesHome() {
        benches.shutdownNow();
    }

    @Test
    void partsThatAreCalculatedAtOnceNeedWhatTheWholeNeeds() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            // each part alone is the department's; two need a supervisor, three the manager
            var order = sold(
                    anOrder().line("RING", 1, 99_999).line("CHAIN", 1, 99_999).line("CROWN", 1, 400_000));
            var numbers = filedAndReceived(order);
            var start = new CyclicBarrier(CASES);

            var inspections = new ArrayList<Future<Answer>>();
            for (var number : numbers) {
                inspections.add(begin(start, () -> inspectsAndAccepts(number)));
            }
            for (var inspection : inspections) {
                done(inspection.get(60, TimeUnit.SECONDS));
            }

            assertThat(orderTotals(order))
                    .as("the order's sum as each of them saw it")
                    .doesNotHaveDuplicates();
            assertThat(orderTotals(order).get(CASES - 1)).isEqualTo(599_998);
            assertThat(mia.tasks(last(order), "Task_ApproveAmountAsManager")).hasSize(1);
        }
    }

    private List<String> filedAndReceived(OrderNumber order) {
        var numbers = new ArrayList<String>();
        for (int line = 1; line <= CASES; line++) {
            var number = acceptedCase(shopFiles(order, "NO_REASON", line, 1));
            done(approves(ray, number));
            done(receives(number, false, line, 1));
            numbers.add(number);
        }
        return numbers;
    }

    private List<Long> orderTotals(OrderNumber order) {
        return tables().sql(
                        "select order_total_minor from refund_calculation where order_number = ? order by order_total_minor")
                .param(order.value())
                .query(Long.class)
                .list();
    }

    private String last(OrderNumber order) {
        return tables().sql(
                        "select case_number from refund_calculation where order_number = ? and order_total_minor = 599998")
                .param(order.value())
                .query(String.class)
                .single();
    }

    private Future<Answer> begin(CyclicBarrier start, Callable<Answer> step) {
        return benches.submit(() -> {
            start.await(60, TimeUnit.SECONDS);
            return step.call();
        });
    }
}
