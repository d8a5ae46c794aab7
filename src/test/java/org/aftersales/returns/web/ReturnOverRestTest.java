package org.aftersales.returns.web;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.HttpCaller;
import org.aftersales.testdata.HttpCaller.Answer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class ReturnOverRestTest {

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    private HttpCaller shop;

    @BeforeEach
    void shopCalls() {
        shop = new HttpCaller(port, "shop");
    }

    @Test
    @Tag("R9")
    @Tag("IN-07")
    void theShopFilesOnceHoweverOftenItSends() throws Exception {
        var order = sold(2);
        var key = UUID.randomUUID().toString();

        var first = shop.post("/api/returns", request(order, 1, ""), "Idempotency-Key", key);
        var again = shop.post("/api/returns", request(order, 1, ""), "Idempotency-Key", key);
        var other = shop.post("/api/returns", request(order, 2, ""), "Idempotency-Key", key);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.json().path("status").asText()).isEqualTo("PENDING_REVIEW");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("code").asText()).isEqualTo("RequestKeyReused");
        assertThat(shop.post("/api/returns", request(order, 1, ""))
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("RequestKeyInvalid");
    }

    @Test
    @Tag("RR-02")
    @Tag("IN-15")
    @Tag("IN-18")
    void aRefusalSaysWhyForEveryLineInTheCallersLanguage() throws Exception {
        var order = anOrder().notDelivered().writeTo(database).value();

        var refused = shop.post(
                "/api/returns",
                request(order, 1, ""),
                "Idempotency-Key",
                "key-of-order-" + order,
                "Accept-Language",
                "zh-CN");
        var asked = shop.get("/api/returns/eligibility?order=" + order + "&reason=NO_REASON");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").asText()).isEqualTo("NotYetDelivered");
        assertThat(refused.json().path("message").asText()).isEqualTo("商品尚未送达。");
        assertThat(refused.json().at("/lines/0/code").asText()).isEqualTo("NotYetDelivered");
        assertThat(asked.json().at("/lines/0/opened/code").asText()).isEqualTo("NotYetDelivered");
        assertThat(asked.json().at("/lines/0/opened/message").asText())
                .isEqualTo("The goods have not been delivered yet.");
    }

    @Test
    @Tag("S10")
    @Tag("IN-18")
    void fieldsThatNobodyAskedForChangeNothing() throws Exception {
        var number = filed(
                sold(1),
                ", \"approved\": true, \"refundAmount\": 999999, \"auditor\": \"shop\", \"status\": \"COMPLETED\"");

        assertThat(shop.get("/api/returns/" + number).json().path("status").asText())
                .isEqualTo("PENDING_REVIEW");
    }

    @Test
    @Tag("S9")
    void aCaseIsUnknownToWhomItDoesNotConcern() throws Exception {
        var number = filed(sold(1), "");

        assertThat(new HttpCaller(port, "dora").get("/api/returns/" + number).status())
                .isEqualTo(404);
        assertThat(new HttpCaller(port, "sally").get("/api/returns/" + number).status())
                .isEqualTo(404);
        assertThat(new HttpCaller(port, "fiona").get("/api/returns/" + number).status())
                .isEqualTo(200);
        assertThat(shop.get("/api/returns/AS-000000-000000").status()).isEqualTo(404);
        assertThat(shop.get("/api/returns/1%27or%271").status()).isEqualTo(404);
        assertThat(new HttpCaller(port, "walt")
                        .post("/api/returns/" + number + "/cancellation", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(new HttpCaller(port, "stranger")
                        .get("/api/returns/" + number)
                        .status())
                .isEqualTo(401);
    }

    @Test
    @Tag("RR-04")
    @Tag("U22")
    @Tag("WO-05")
    void theCustomerReadsWhyTheReturnWasRejected() throws Exception {
        var number = filed(sold(1), "");

        var incomplete = review("ray", number, "\"reviewDecision\": {\"value\": \"reject\"}");
        var done = review(
                "ray",
                number,
                "\"reviewDecision\": {\"value\": \"reject\"}, \"rejectionReason\": {\"value\": \"ITEM_MISMATCH\"},"
                        + " \"customerText\": {\"value\": \"This is another kettle.\"}");

        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        var read = shop.get("/api/returns/" + number).json();
        assertThat(read.path("status").asText()).isEqualTo("REJECTED");
        assertThat(read.at("/rejection/code").asText()).isEqualTo("ITEM_MISMATCH");
        assertThat(read.at("/rejection/text").asText()).isEqualTo("This is another kettle.");
        assertThat(passed(number)).contains("EndEvent_ReturnRejected");
        assertThat(variablesEverSeen(number)).doesNotContain("customerText");
    }

    @Test
    @Tag("IN-01")
    @Tag("IN-14")
    @Tag("PS-04")
    void whoFiledOnThePhoneDoesNotReview() throws Exception {
        var alice = new HttpCaller(port, "alice");
        var filed = alice.post(
                "/api/returns",
                request(sold(1), 1, ", \"channel\": \"phone\", \"identityVerified\": true"),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        var number = filed.json().path("caseNumber").asText();

        var own = review("alice", number, "\"reviewDecision\": {\"value\": \"approve\"}");
        var another = review("amy", number, "\"reviewDecision\": {\"value\": \"approve\"}");

        assertThat(own.status()).isIn(403, 422);
        assertThat(another.status()).as(another.text()).isEqualTo(204);
    }

    @Test
    @Tag("RR-08")
    @Tag("RR-12")
    void anApprovedReturnShowsWhereToSendItAndCanStillBeCancelled() throws Exception {
        var number = filed(sold(1), "");
        var approved = review(
                "ray", number, "\"reviewDecision\": {\"value\": \"approve\"}, \"serviceFee\": {\"value\": \"1.50\"}");
        assertThat(approved.status()).as(approved.text()).isEqualTo(204);

        var waiting = shop.get("/api/returns/" + number).json();
        assertThat(waiting.path("status").asText()).isEqualTo("PENDING_RETURN");
        assertThat(waiting.at("/returnTo/address").asText()).isEqualTo("1 Return Road, Hangzhou");
        assertThat(waiting.path("progress").findValuesAsText("status"))
                .containsExactly("PENDING_REVIEW", "APPROVED", "PENDING_RETURN");

        var shipped =
                shop.post("/api/returns/" + number + "/shipment", "{\"courier\": \"SF\", \"trackingNumber\": \"SF1\"}");
        assertThat(shipped.json().at("/shipment/trackingNumber").asText()).isEqualTo("SF1");

        var cancelled = shop.post("/api/returns/" + number + "/cancellation", "{}");
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        assertThat(cancelled.json().path("status").asText()).isEqualTo("CLOSED");
        assertThat(passed(number)).contains("EndEvent_ReturnClosed");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
        assertThat(shop.post("/api/returns/" + number + "/cancellation", "{}").status())
                .isEqualTo(409);
    }

    @Test
    @Tag("U17")
    void aReturnCancelledBeforeTheReviewIsOver() throws Exception {
        var number = filed(sold(1), "");

        var cancelled = shop.post("/api/returns/" + number + "/cancellation", "{}");

        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        assertThat(passed(number)).contains("StartEvent_CustomerCancelled", "EndEvent_ReturnCancelled");
    }

    @Test
    @Tag("S18")
    @Tag("S21")
    void photosAreServedAsPicturesAndNothingElse() throws Exception {
        var number = filed(sold(1), "");
        var path = "/api/returns/" + number + "/photos";

        var page = shop.upload(
                path,
                "photo",
                "../../evil.jpg",
                "<html><script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var added = shop.upload(path, "photo", "a\u4e2d.jpg", photo());
        assertThat(page.status()).isEqualTo(422);
        assertThat(added.status()).as(added.text()).isEqualTo(201);

        var served = shop.get(path + "/" + added.json().at("/photos/0").asText());
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(served.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(served.header("Content-Security-Policy")).contains("sandbox");
        assertThat(shop.get(path + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    @Tag("RR-03")
    @Tag("WO-10")
    @Tag("S11")
    void theReviewerSeesTheRequestOnOnePage() throws Exception {
        var number = filed(sold(1), ", \"remark\": \"${1+1} <b>broken</b>\"");
        var ray = new HttpCaller(port, "ray");

        var form = ray.get("/engine-rest/task/" + taskOf("ray", number) + "/form-variables");

        assertThat(form.status()).as(form.text()).isEqualTo(200);
        var view = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(form.json().at("/caseView/value").asText());
        assertThat(view.at("/request/caseNumber").asText()).isEqualTo(number);
        assertThat(view.at("/request/remark").asText()).contains("${1+1}");
        assertThat(view.at("/request/lines/0/eligibility").asText()).isNotBlank();
        assertThat(view.at("/customer/earlierCases").isNumber()).isTrue();
        assertThat(view.at("/review/rejectionReasons")).isNotEmpty();
        assertThat(view.at("/timeline/entries")).isNotEmpty();
    }

    private String filed(String order, String more) throws Exception {
        var filed = shop.post(
                "/api/returns",
                request(order, 1, more),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return filed.json().path("caseNumber").asText();
    }

    private Answer review(String user, String number, String variables) throws Exception {
        return new HttpCaller(port, user)
                .post(
                        "/engine-rest/task/" + taskOf("ray", number) + "/submit-form",
                        "{\"variables\": {" + variables + "}}");
    }

    private String taskOf(String user, String number) throws Exception {
        var found = new HttpCaller(port, user)
                .get("/engine-rest/task?processInstanceBusinessKey=" + number + "&maxResults=10");
        assertThat(found.json()).as(found.text()).hasSize(1);
        return found.json().at("/0/id").asText();
    }

    private java.util.List<String> passed(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).listPage(0, 20).stream()
                .flatMap(process ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(process.getId())
                                .list()
                                .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private java.util.List<String> variablesEverSeen(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).listPage(0, 20).stream()
                .flatMap(process ->
                        history
                                .createHistoricVariableInstanceQuery()
                                .processInstanceId(process.getId())
                                .list()
                                .stream())
                .map(variable -> variable.getName())
                .toList();
    }

    private String sold(int units) {
        return anOrder()
                .asOf(Instant.now())
                .line("KETTLE", units, 10_000L * units)
                .writeTo(database)
                .value();
    }

    private static String request(String order, int units, String more) {
        return "{\"orderNumber\": \"" + order
                + "\", \"reason\": \"NO_REASON\", \"lines\": [{\"lineNumber\": 1, \"units\": " + units
                + ", \"opened\": false}]" + more + "}";
    }

    private static byte[] photo() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }
}
