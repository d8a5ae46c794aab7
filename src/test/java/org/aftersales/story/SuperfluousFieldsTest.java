package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Programs send more than they are asked for: fields of their own, of later releases, and some that would be nice to have. Every door that
 * works a case does the same with them: the request is granted as if they were not there. The import of orders, which takes a shop's data
 * over for good, says which field it does not know and takes nothing.
 */
@DeskTest
@Tag("S10")
class SuperfluousFieldsTest extends ReturnStory {

    /** What somebody would set who may not. */
    private static final Map<String, Object> WISHES = Map.ofEntries(
            Map.entry("status", "COMPLETED"),
            Map.entry("approved", true),
            Map.entry("returnApproved", true),
            Map.entry("amountApproved", true),
            Map.entry("refundAmount", "999999.00"),
            Map.entry("totalMinor", 99_999_900),
            Map.entry("acceptedUnits", 99),
            Map.entry("receivedUnits", 99),
            Map.entry("filedBy", "mia"),
            Map.entry("inspectedBy", "mia"),
            Map.entry("receivedBy", "mia"),
            Map.entry("priority", 1),
            Map.entry("caseNumber", "AS-260101-000001"),
            Map.entry("stock", "SELLABLE"),
            Map.entry("paymentId", 1),
            Map.entry("_comment", Map.of("sent by", List.of("a program", "of the shop"))));

    @Test
    void noDoorOfAReturnTakesAFieldThatItDidNotAskFor() {
        var order = sold(anOrder().line("MUG", 2, 2_000));
        var number = acceptedCase(shop.post(
                "/api/returns",
                with(
                        "orderNumber",
                        order.value(),
                        "requestedAt",
                        Instant.now().toString(),
                        "reason",
                        "NO_REASON",
                        "lines",
                        List.of(with("lineNumber", 1, "units", 1, "opened", false))),
                "Idempotency-Key",
                UUID.randomUUID().toString()));
        assertThat(number).isNotEqualTo("AS-260101-000001");
        assertThat(statusOf(number)).isEqualTo("PENDING_REVIEW");
        assertThat(fact(number, "filed_by")).isEqualTo("shop");

        done(approves(ray, number));
        done(shop.post(
                "/api/returns/" + number + "/shipment",
                with("courier", "SF Express", "trackingNumber", "SF1234567890")));
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");

        var arrival = walt.task(number, "Task_ReceiveParcel");
        walt.claims(arrival);
        done(walt.post(
                "/api/tasks/" + arrival + "/receipt",
                with(
                        "trackingNumber",
                        "SF1234567890",
                        "lines",
                        List.of(with("lineNumber", 1, "units", 1)),
                        "otherArticles",
                        List.of(),
                        "moreExpected",
                        false)));
        assertThat(line(number, "received_units")).isEqualTo(1);

        var inspection = quinn.task(number, "Task_InspectParcel");
        quinn.claims(inspection);
        var part = quinn.get("/api/tasks/" + inspection + "/inspection")
                .body()
                .at("/lines/0/parcelLineId")
                .asLong();
        done(quinn.post(
                "/api/tasks/" + inspection + "/inspection",
                with(
                        "parts",
                        List.of(with(
                                "parcelLineId",
                                part,
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
                                "DAMAGED_STOCK")))));
        assertThat(line(number, "accepted_units")).isEqualTo(1);
        assertThat(statusOf(number)).isEqualTo("PENDING_REFUND");
        assertThat(tables().sql("select stock from stock_movement where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("DAMAGED");

        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        assertThat(tables().sql("select amount_minor from refund where case_number = ?")
                        .param(number)
                        .query(Long.class)
                        .list())
                .containsExactly(1_000L);
    }

    @Test
    void theImportOfOrdersNamesWhatItDoesNotKnowAndTakesNothing() {
        var number = "X-" + UUID.randomUUID().toString().substring(0, 8);

        var answer = shop.post(
                "/api/orders",
                with(
                        "number",
                        number,
                        "currency",
                        "CNY",
                        "orderedAt",
                        Instant.now().minusSeconds(86_400).toString(),
                        "customer",
                        Map.of("number", "C-" + number),
                        "lines",
                        List.of(Map.of("sku", "MUG", "name", "Mug", "units", 2, "unitPrice", "10.00"))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().toString()).contains("FieldUnknown", "\"field\":\"refundAmount\"");
        assertThat(shop.get("/api/orders/" + number).status()).isEqualTo(404);
    }

    /** Names and values in turn, among all the wishes. */
    private static Map<String, Object> with(Object... namesAndValues) {
        var body = new HashMap<>(WISHES);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }

    private String fact(String number, String column) {
        return tables().sql("select " + column + " from case_file where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private long line(String number, String column) {
        return tables().sql("select " + column + " from case_line where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }
}
