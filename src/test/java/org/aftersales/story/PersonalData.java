package org.aftersales.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.Canary;
import org.aftersales.testdata.TableDump;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A customer whose name, phone number, mail and home address exist nowhere else, with a case in every state. */
@Tag("PS-02")
abstract class PersonalData extends ReturnStory {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TELLTALE = String.join(" / ", Canary.NAME, Canary.PHONE, Canary.ADDRESS, Canary.MAIL);

    @LocalServerPort
    private int deskPort;

    @Autowired
    private DataSource desk;

    @Autowired
    private Clock clock;

    @Test
    @Tag("S22")
    void whoeverStealsTheDatabaseLearnsNothingOfTheCustomerInWhateverStateTheCasesAre() throws Exception {
        var rejected = filed(TELLTALE);
        done(ray.works(
                rejected,
                "Task_ReviewReturn",
                "reviewDecision",
                "reject",
                "rejectionReason",
                "MAN_MADE_DAMAGE",
                "customerText",
                TELLTALE));
        var asked = asked();
        var opined = opined();
        var awaited = reviewed();
        var fetched = fetched();
        var expired = reviewed();
        timerFires(expired, "BoundaryEvent_GoodsOverdue");
        var traced = traced();
        var cancelled = reviewed();
        done(shop.post("/api/returns/" + cancelled + "/cancellation", Map.of()));
        var received = received();
        var accepted = inspected(true);
        var sentBack = inspected(true);
        done(fiona.works(sentBack, "Task_ApproveRefund", "financeDecision", "sendBack", "sendBackReason", TELLTALE));
        var refused = inspected(false);
        done(sendsBack(refused, 2));
        var disputed = disputed();
        var approved = inspected(true);
        done(financeApproves(frank, approved));
        var paid = inspected(true);
        done(financeApproves(fiona, paid));
        backgroundWorkOf(paid);

        assertThat(statuses(List.of(
                        filed(TELLTALE),
                        rejected,
                        asked,
                        opined,
                        awaited,
                        fetched,
                        expired,
                        traced,
                        disputed,
                        cancelled,
                        received,
                        accepted,
                        sentBack,
                        refused,
                        approved,
                        paid)))
                .contains("PENDING_REVIEW", "REJECTED", "PENDING_RETURN", "CLOSED", "PENDING_REFUND", "COMPLETED");
        assertThat(TableDump.of(desk).leaks()).isEmpty();
    }

    @Test
    @Tag("S23")
    @Tag("WO-10")
    void nobodyReadsTheContactInClearWhereItIsNotNeeded() throws Exception {
        var order = bought();
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        var read = new LinkedHashMap<String, String>();
        everythingOf(number, order, read);
        done(approves(ray, number));
        everythingOf(number, order, read);
        done(receives(number, false, 1, 2));
        everythingOf(number, order, read);
        done(inspectsAndAccepts(number));
        everythingOf(number, order, read);

        assertThat(read).hasSizeGreaterThan(40);
        assertThat(read.get("ray form 0")).contains("139****5678");
        read.forEach((where, answer) -> assertThat(
                        TableDump.leaksIn(answer.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .as(where)
                .isEmpty());
    }

    @Test
    @Tag("S23")
    @Tag("S24")
    void anErrorDoesNotRepeatWhatItWasTold() throws Exception {
        var wrong = new HashMap<>(order("C-1"));
        wrong.put("currency", TELLTALE);
        wrong.put("deliveredAt", TELLTALE);
        var errors = List.of(
                shop.post("/api/orders", wrong),
                shop.post(
                        "/api/returns",
                        Map.of("orderNumber", TELLTALE, "reason", TELLTALE),
                        "Idempotency-Key",
                        "12345678"),
                shop.post("/api/returns", Map.of("lines", TELLTALE), "Idempotency-Key", "12345678"),
                ray.post(
                        "/engine-rest/task/none/submit-form",
                        Map.of("variables", Map.of("note", Map.of("value", TELLTALE)))));

        assertThat(errors).allSatisfy(answer -> {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.body().toString()).doesNotContain(Canary.NAME, Canary.PHONE, Canary.ADDRESS, Canary.MAIL);
        });
    }

    /** What every role gets to read about a case: over REST, in forms, on pages. */
    private void everythingOf(String number, OrderNumber order, Map<String, String> read) throws Exception {
        var state = read.size();
        for (var who : List.of(alice, ray, walt, quinn, fiona, admin, shop)) {
            for (var path : List.of(
                    "/api/returns/" + number,
                    "/api/orders/" + order.value(),
                    "/api/orders?find=" + Canary.PHONE,
                    "/api/refunds/" + number,
                    "/engine-rest/task?processInstanceBusinessKey=" + number + "&maxResults=50",
                    "/engine-rest/history/variable-instance?maxResults=500",
                    "/engine-rest/variable-instance?maxResults=500")) {
                read.put(who.name() + " " + path + " " + state, text(who, path));
            }
            forms(who, number, state, read);
        }
        var clerk = Browser.signedInAs("alice", deskPort);
        for (var page : List.of("?words=" + order.value(), "/order?order=" + order.value())) {
            read.put(
                    "alice page " + page + state,
                    clerk.open("/desk/tasks/new-return" + page).body());
        }
    }

    private void forms(Person who, String number, int state, Map<String, String> read) throws Exception {
        var found = who.get("/engine-rest/task?processInstanceBusinessKey=" + number + "&maxResults=50");
        for (var task : found.body()) {
            var id = task.path("id").asText();
            read.put(who.name() + " form " + state, text(who, "/engine-rest/task/" + id + "/form-variables"));
            read.put(who.name() + " receipt " + state, text(who, "/api/tasks/" + id + "/receipt"));
            read.put(who.name() + " inspection " + state, text(who, "/api/tasks/" + id + "/inspection"));
            var page = task.path("taskDefinitionKey").asText().contains("Inspect") ? "/inspection" : "/receipt";
            read.put(
                    who.name() + " page " + state,
                    Browser.signedInAs(who.name(), deskPort)
                            .open("/desk/tasks/" + id + page)
                            .body());
        }
    }

    private String text(Person who, String path) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + deskPort + path))
                                .headers(Browser.basic(who.name()))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private List<String> statuses(List<String> cases) {
        return cases.stream().map(this::statusOf).distinct().toList();
    }

    private String filed(String remark) {
        return filed(remark, "NO_REASON");
    }

    private String filed(String remark, String reason) {
        var body = Map.of(
                "orderNumber",
                bought().value(),
                "reason",
                reason,
                "remark",
                remark,
                "lines",
                List.of(Map.of("lineNumber", 1, "units", 2, "opened", false)));
        return acceptedCase(shop.post(
                "/api/returns", body, "Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** Asked twice: once answered, once not. */
    private String asked() {
        var number = filed(TELLTALE);
        done(ray.works(number, "Task_ReviewReturn", "reviewDecision", "ask", "customerQuestion", TELLTALE));
        done(shop.post("/api/returns/" + number + "/answer", Map.of("text", TELLTALE)));
        done(ray.works(number, "Task_ReviewReturn", "reviewDecision", "ask", "customerQuestion", TELLTALE));
        return number;
    }

    private String opined() {
        var number = filed(TELLTALE, "UNSUITABLE");
        done(quinn.works(number, "Task_GiveOpinion", "opinion", "UNCLEAR", "opinionText", TELLTALE));
        return number;
    }

    private String fetched() {
        var number = reviewed();
        done(shop.post(
                "/api/returns/" + number + "/pickup",
                Map.of(
                        "day",
                        LocalDate.now(clock).plusDays(1).toString(),
                        "slot",
                        "MORNING",
                        "contact",
                        Canary.NAME,
                        "phone",
                        Canary.PHONE,
                        "address",
                        Canary.ADDRESS)));
        return number;
    }

    private String traced() {
        var number = reviewed();
        done(shop.post("/api/returns/" + number + "/shipment", Map.of("courier", "SF", "trackingNumber", "SF7")));
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        done(amy.works(number, "Task_TraceParcel", "traceDecision", "waitLonger"));
        return number;
    }

    private String disputed() {
        var number = inspected(true, "UNCLEAR");
        done(sue.works(
                number, "Task_SettleResponsibility", "responsibleParty", "CARRIER", "responsibilityText", TELLTALE));
        return number;
    }

    private String reviewed() {
        var number = filed(TELLTALE);
        done(approves(
                ray,
                number,
                "returnContact",
                Canary.NAME,
                "returnPhone",
                Canary.PHONE,
                "returnAddress",
                Canary.ADDRESS));
        return number;
    }

    private String received() {
        var number = reviewed();
        done(receives(number, false, 1, 2));
        return number;
    }

    private String inspected(boolean accepted) {
        return inspected(accepted, accepted ? "NONE" : "CUSTOMER");
    }

    private String inspected(boolean accepted, String faultParty) {
        var number = received();
        var task = quinn.task(number, "Task_InspectParcel");
        var line = quinn.get("/api/tasks/" + task + "/inspection").body().at("/lines/0");
        var part = new HashMap<String, Object>();
        part.put("parcelLineId", line.path("parcelLineId").asLong());
        part.put("units", 2);
        part.put("accepted", accepted);
        part.put("packagingComplete", true);
        part.put("accessoriesComplete", true);
        part.put("opened", false);
        part.put("severity", accepted ? "NONE" : "MAJOR");
        part.put("faultParty", faultParty);
        part.put("disposition", accepted ? "RESTOCK" : "RETURN_TO_CUSTOMER");
        part.put("defect", TELLTALE);
        part.put("note", TELLTALE);
        if (!accepted) {
            part.put("refusalCode", "MAN_MADE_DAMAGE");
        }
        done(quinn.post("/api/tasks/" + task + "/inspection", Map.of("parts", List.of(part))));
        return number;
    }

    private OrderNumber bought() {
        var order = order("C-" + UUID.randomUUID().toString().substring(0, 8));
        done(shop.post("/api/orders", order));
        return new OrderNumber((String) order.get("number"));
    }

    private static Map<String, Object> order(String customer) {
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS).toString();
        var lines = new ArrayList<Map<String, Object>>();
        lines.add(Map.of("sku", "MUG", "name", "Mug", "units", 2, "unitPrice", "50.00"));
        return Map.of(
                "number",
                "K-" + UUID.randomUUID().toString().substring(0, 8),
                "currency",
                "CNY",
                "orderedAt",
                yesterday,
                "deliveredAt",
                yesterday,
                "customer",
                Map.of(
                        "number", customer,
                        "name", Canary.NAME,
                        "phone", Canary.PHONE,
                        "email", Canary.MAIL,
                        "address", Canary.ADDRESS),
                "lines",
                lines,
                "payments",
                List.of(Map.of(
                        "provider",
                        "simulator",
                        "reference",
                        UUID.randomUUID().toString(),
                        "amount",
                        "100.00",
                        "paidAt",
                        yesterday)));
    }
}
