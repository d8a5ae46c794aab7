package org.aftersales.warehouse;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.aftersales.cases.CaseMovedOnException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Two people at one parcel, or at two parcels of one case, in the same moment. */
abstract class TwoAtOnce {

    @Autowired
    private ReceivingDock dock;

    @Autowired
    private InspectionBench bench;

    @Autowired
    private StockLedger stock;

    private Station station;

    @BeforeEach
    void peopleComeToWork(@Autowired AutowireCapableBeanFactory beans) {
        station = beans.createBean(Station.class);
    }

    @RepeatedTest(10)
    @Tag("R10")
    @Tag("R15")
    void oneReceiptCountsAndTheOtherIsToldSo() throws Exception {
        var number = station.awaited(anOrder().line("RACE-1", 2, 1_000), 2);
        var task = station.receiptTask(number);

        var outcomes = atOnce(
                () -> station.asWalt(() -> dock.record(task, Goods.all(1, 2))),
                () -> station.asWalt(() -> dock.record(task, Goods.all(1, 2))));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "CaseMovedOn");
        assertThat(station.file(number).lines().get(0).receivedUnits()).isEqualTo(2);
        assertThat(station.openTasks(number)).containsExactly("Task_InspectParcel");
    }

    @RepeatedTest(10)
    @Tag("R10")
    @Tag("R15")
    void oneInspectionCountsAndTheOtherIsToldSo() throws Exception {
        var number = station.awaited(anOrder().line("RACE-2", 2, 1_000), 2);
        station.arrives(number, Goods.all(1, 2));
        var task = station.inspectionTask(number, 1);
        var part = Goods.good(station.line(number, 1, "RACE-2"), 2);

        var outcomes = atOnce(() -> inspect(task, part), () -> inspect(task, part));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "CaseMovedOn");
        assertThat(station.stock(number, Stock.SELLABLE)).isEqualTo(2);
        assertThat(stock.ofCase(number)).hasSize(1);
    }

    @RepeatedTest(10)
    @Tag("U10")
    void twoParcelsInspectedAtOnceDecideTheCaseTogether() throws Exception {
        var number = station.awaited(anOrder().line("RACE-3", 2, 1_000), 2);
        station.arrives(number, Goods.some(1, 1));
        station.arrives(number, Goods.all(1, 1));
        var first = station.inspectionTask(number, 1);
        var second = station.inspectionTask(number, 2);
        var inFirst = Goods.good(station.line(number, 1, "RACE-3"), 1);
        var inSecond = Goods.good(station.line(number, 2, "RACE-3"), 1);

        var outcomes = atOnce(() -> inspect(first, inFirst), () -> inspect(second, inSecond));

        assertThat(outcomes).containsExactly("done", "done");
        assertThat(station.ended(number)).isTrue();
        assertThat(station.soldLine(number, 1).returnedUnits()).isEqualTo(2);
        assertThat(station.stock(number, Stock.SELLABLE)).isEqualTo(2);
    }

    private boolean inspect(String task, InspectedPart part) throws Exception {
        return station.asQuinn(() -> {
            bench.record(task, List.of(part));
            return true;
        });
    }

    private static List<String> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var running = Stream.of(one, other)
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            var outcomes = new java.util.ArrayList<String>();
            for (var work : running) {
                try {
                    work.get();
                    outcomes.add("done");
                } catch (ExecutionException refused) {
                    outcomes.add(
                            refused.getCause() instanceof CaseMovedOnException moved
                                    ? moved.code()
                                    : refused.getCause().toString());
                }
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
