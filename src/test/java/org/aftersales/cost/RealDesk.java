package org.aftersales.cost;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.harness.RunningDesk;
import org.aftersales.replay.Answer;
import org.aftersales.replay.Site;
import org.aftersales.replay.Tasks;

/** The desk as it is packaged: every person signs in with every request, and every page shows the case. */
final class RealDesk implements Worked {

    private final RunningDesk desk;
    private final Site site;

    RealDesk(String url) {
        desk = RunningDesk.start(
                "cost",
                Map.of(
                        "spring.datasource.url", url,
                        "spring.datasource.username", "postgres",
                        "spring.datasource.password", ""));
        site = new Site(desk.baseUrl());
    }

    /** One customer with one order of one line for every case. */
    @Override
    public void prepare(String prefix, int cases) throws InterruptedException {
        var ordered = Instant.now()
                .minus(5, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace("Z", "");
        var csv = IntStream.range(0, cases)
                .mapToObj(
                        i -> "%1$s%2$d,%3$s,C-%1$s%2$d,United Kingdom,SKU-1,LAMP,2,10.00".formatted(prefix, i, ordered))
                .collect(Collectors.joining(
                        "\n", "order_no,ordered_at,customer_no,country,sku,description,quantity,unit_price\n", "\n"));
        var id = site.upload(
                        "shop",
                        "/api/order-imports?currency=GBP&deliveredAfterDays=2",
                        csv.getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "text/csv"))
                .orFail("the import")
                .text("importId");
        while (site.get("shop", "/api/order-imports/" + id).text("state").equals("RUNNING")) {
            Thread.sleep(200);
        }
    }

    @Override
    public void work(String prefix, int cases) throws InterruptedException {
        var numbers = file(prefix, cases);
        var ray = new Tasks(site, "ray", "aftersales-review");
        for (var number : numbers) {
            var task = ray.next(number).orElseThrow();
            ray.claim(task);
            ray.read(task);
            ray.submit(
                    task,
                    Map.of(
                            "reviewDecision", "approve",
                            "serviceFee", "0.00",
                            "returnContact", "Station",
                            "returnPhone", "021-55550100",
                            "returnAddress", "1 Station Road"));
        }
        receiveAndInspect(numbers);
        var fiona = new Tasks(site, "fiona", "finance");
        for (var number : numbers) {
            var task = fiona.next(number).orElseThrow();
            fiona.claim(task);
            fiona.read(task);
            fiona.submit(task, Map.of("financeDecision", "approve"));
        }
        for (var number : numbers) {
            Worked.await(number, () -> paid(number));
        }
    }

    private List<String> file(String prefix, int cases) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < cases; i++) {
            Map<String, Object> body = Map.of(
                    "orderNumber",
                    prefix + i,
                    "requestedAt",
                    Instant.now().minus(1, ChronoUnit.HOURS).toString(),
                    "reason",
                    "NO_REASON",
                    "lines",
                    List.of(Map.of("lineNumber", 1, "units", 1, "opened", false)));
            numbers.add(site.post("shop", "/api/returns", body, Map.of("Idempotency-Key", "cost-of-" + prefix + i))
                    .orFail("filing")
                    .text("caseNumber"));
        }
        return numbers;
    }

    private void receiveAndInspect(List<String> numbers) {
        var walt = new Tasks(site, "walt", "warehouse");
        for (var number : numbers) {
            var task = walt.next(number).orElseThrow();
            walt.claim(task);
            walt.look(task, "receipt");
            walt.record(
                    task,
                    "receipt",
                    Map.of(
                            "lines", List.of(Map.of("lineNumber", 1, "units", 1)),
                            "otherArticles", List.of(),
                            "moreExpected", false));
        }
        var quinn = new Tasks(site, "quinn", "quality-control");
        for (var number : numbers) {
            var task = quinn.next(number).orElseThrow();
            quinn.claim(task);
            var line = quinn.look(task, "inspection").list("lines").get(0);
            quinn.record(task, "inspection", Map.of("parts", List.of(part(line))));
        }
    }

    private static Map<String, Object> part(Answer line) {
        return Map.of(
                "parcelLineId",
                line.at("parcelLineId"),
                "units",
                1,
                "accepted",
                true,
                "packagingComplete",
                true,
                "accessoriesComplete",
                true,
                "opened",
                false,
                "severity",
                "NONE",
                "faultParty",
                "NONE",
                "disposition",
                "RESTOCK");
    }

    private boolean paid(String number) {
        return site.get("shop", "/api/returns/" + number).text("status").equals("COMPLETED");
    }

    @Override
    public Duration cpu() {
        return desk.cpu();
    }

    @Override
    public void close() {
        desk.close();
    }
}
