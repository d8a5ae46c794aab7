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

    public PlainReturns(Site site) {
        this.site = site;
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
        submit("ray", "aftersales-review", number, APPROVAL);
    }

    public void receive(String number) {
        var walt = new Tasks(site, "walt", "warehouse");
        var task = claimed(walt, number);
        walt.look(task, "receipt");
        walt.record(task, "receipt", RECEIPT);
    }

    public void inspect(String number) {
        var quinn = new Tasks(site, "quinn", "quality-control");
        var task = claimed(quinn, number);
        var line = quinn.look(task, "inspection").list("lines").get(0);
        quinn.record(task, "inspection", Map.of("parts", List.of(sound(line))));
    }

    /** Finance agrees; what follows is done in the background. */
    public void approve(String number) {
        submit("fiona", "finance", number, Map.of("financeDecision", "approve"));
    }

    /** As the customer reads it. */
    public String status(String number) {
        return site.get("shop", "/api/returns/" + number)
                .orFail("asking for " + number)
                .text("status");
    }

    private void submit(String person, String role, String number, Map<String, Object> fields) {
        var tasks = new Tasks(site, person, role);
        var task = claimed(tasks, number);
        tasks.read(task);
        tasks.submit(task, fields);
    }

    private static Task claimed(Tasks tasks, String number) {
        var task = tasks.next(number).orElseThrow(() -> new IllegalStateException("nothing to do for " + number));
        tasks.claim(task);
        return task;
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
