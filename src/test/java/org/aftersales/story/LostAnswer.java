package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aftersales.testdata.CutLine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The shop's request arrived, and the shop does not know it. */
@Tag("F14")
@Tag("R9")
abstract class LostAnswer extends ReturnStory {

    private static final int CLIENTS = 16;

    @LocalServerPort
    private int deskPort;

    @Test
    void aShopThatNeverGotTheAnswerSendsAgainAndGetsTheCaseThatThereIs() throws Exception {
        var order = sold(anOrder().line("MUG", 3, 5_000));
        var key = UUID.randomUUID().toString();
        var body = application(order.value());

        try (var line = new CutLine(deskPort)) {
            var cutOff = new Person("http://127.0.0.1:" + line.port(), "shop");
            assertThatThrownBy(() -> cutOff.post("/api/returns", body, "Idempotency-Key", key))
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThat(casesOf(order.value())).isEqualTo(1);
        var again = shop.post("/api/returns", body, "Idempotency-Key", key);

        var number = acceptedCase(again);
        assertThat(casesOf(order.value())).isEqualTo(1);
        assertThat(reservedOf(order.value())).isEqualTo(1);
        assertThat(ray.tasks(number, "Task_ReviewReturn")).hasSize(1);
    }

    @Test
    void manyConnectionsThatFileUnderOneKeyAtOnceAllGetTheOneCase() throws Exception {
        var order = sold(anOrder().line("MUG", CLIENTS * 2, 50_000));
        var key = UUID.randomUUID().toString();
        var body = application(order.value());
        var start = new CyclicBarrier(CLIENTS);
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var calls = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> clients.submit(() -> {
                        start.await();
                        return shop.post("/api/returns", body, "Idempotency-Key", key);
                    }))
                    .toList();
            var numbers = new ArrayList<String>();
            for (var call : calls) {
                numbers.add(acceptedCase(call.get()));
            }

            assertThat(numbers).hasSize(CLIENTS).containsOnly(numbers.get(0));
            assertThat(casesOf(order.value())).isEqualTo(1);
            assertThat(reservedOf(order.value())).isEqualTo(1);
            assertThat(ray.tasks(numbers.get(0), "Task_ReviewReturn")).hasSize(1);
        } finally {
            clients.shutdownNow();
        }
    }

    private static Map<String, Object> application(String order) {
        return Map.of(
                "orderNumber",
                order,
                "reason",
                "NO_REASON",
                "lines",
                List.of(Map.of("lineNumber", 1, "units", 1, "opened", false)));
    }

    private long casesOf(String order) {
        return tables().sql("select count(*) from case_file where order_number = ?")
                .param(order)
                .query(Long.class)
                .single();
    }

    private long reservedOf(String order) {
        return tables().sql("select reserved_units from order_line where order_number = ?")
                .param(order)
                .query(Long.class)
                .single();
    }
}
