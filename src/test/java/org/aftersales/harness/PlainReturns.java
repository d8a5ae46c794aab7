package org.aftersales.harness;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.replay.Answer;
import org.aftersales.replay.Site;
import org.aftersales.replay.Tasks;
import org.aftersales.replay.Tasks.Task;

/** Returns of one lamp each, worked step by step at a running desk by the people of the demo. Every step may be asked of another node. */
public final class PlainReturns {

    private static final Map<String, Object> RECEIPT = Map.of(
            "lines", List.of(Map.of("lineNumber", 1, "units", 1)), "otherArticles", List.of(), "moreExpected", false);

    private static final Map<String, Object> APPROVAL = Map.of(
            "reviewDecision", "approve",
            "serviceFee", "0.00",
            "returnContact", "Station",
            "returnPhone", "021-55550100",
            "returnAddress", "1 Station Road");

    private final Site site;
    private final Tasks ray;
    private final Tasks walt;
    private final Tasks quinn;
    private final Tasks fiona;

    public PlainReturns(Site site) {
        this.site = site;
        ray = new Tasks(site, "ray", "aftersales-review");
        walt = new Tasks(site, "walt", "warehouse");
        quinn = new Tasks(site, "quinn", "quality-control");
        fiona = new Tasks(site, "fiona", "finance");
    }

    /** Orders of two lamps, delivered a few days ago, numbered from zero behind the prefix; each of a customer of its own. */
    public void sell(String prefix, int orders) throws InterruptedException {
        var ordered = Instant.now()
                .minus(5, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace("Z", "");
        var csv = IntStream.range(0, orders)
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

    /** @return what was answered; repeated for the same order it asks for the same case */
    public Answer ask(String order) {
        Map<String, Object> body = Map.of(
                "orderNumber",
                order,
                "requestedAt",
                // the same however often it is asked
                Instant.now().truncatedTo(ChronoUnit.DAYS).toString(),
                "reason",
                "NO_REASON",
                "lines",
                List.of(Map.of("lineNumber", 1, "units", 1, "opened", false)));
        return site.post("shop", "/api/returns", body, Map.of("Idempotency-Key", "return-of-" + order));
    }

    /** @return the number of the case */
    public String file(String order) {
        return ask(order).orFail("filing").text("caseNumber");
    }

    public void review(String number) {
        review(next(ray, number));
    }

    public void review(Task task) {
        submit(ray, task, APPROVAL);
    }

    public void receive(String number) {
        receive(next(walt, number));
    }

    public void receive(Task task) {
        walt.claim(task);
        walt.look(task, "receipt");
        walt.record(task, "receipt", RECEIPT);
    }

    public void inspect(String number) {
        inspect(next(quinn, number));
    }

    public void inspect(Task task) {
        quinn.claim(task);
        var line = quinn.look(task, "inspection").list("lines").get(0);
        quinn.record(task, "inspection", Map.of("parts", List.of(sound(line))));
    }

    /** Finance agrees; what follows is done in the background. */
    public void approve(String number) {
        approve(next(fiona, number));
    }

    public void approve(Task task) {
        submit(fiona, task, Map.of("financeDecision", "approve"));
    }

    /** As the customer reads it. */
    public String status(String number) {
        return site.get("shop", "/api/returns/" + number)
                .orFail("asking for " + number)
                .text("status");
    }

    private static Task next(Tasks person, String number) {
        return person.next(number).orElseThrow(() -> new IllegalStateException("nothing to do for " + number));
    }

    private static void submit(Tasks person, Task task, Map<String, Object> fields) {
        person.claim(task);
        person.read(task);
        person.submit(task, fields);
    }

    private static Map<String, Object> sound(Answer line) {
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
}
