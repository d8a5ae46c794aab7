package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.contact.Outbox;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Parcels that customers do not take in: they come back by themselves, or were taken in after all, or are lost on the way. */
@DeskTest
@Tag("RR-11")
@Tag("U5")
class RefusedDeliveryStoryTest extends ReturnStory {

    @Autowired
    private Outbox outbox;

    @Test
    void aParcelThatWasRefusedAtTheDoorComesBackAndIsRefunded() {
        var order = sold(anOrder().notDelivered().line("MUG", 2, 8_000).freight(1_200));
        var number = acceptedCase(refusesAtTheDoor(shop, order, "NO_REASON", 2));
        assertThat(lastMessage(number)).contains("您可以不签收");
        assertThat(nextStep(number)).contains("do not need to take the parcel in");

        done(approves(ray, number, "returnContact", "", "returnPhone", "", "returnAddress", ""));

        assertThat(lastMessage(number)).contains("请直接拒收包裹").doesNotContain("寄至");
        assertThat(nextStep(number)).contains("refuse the parcel at the door");
        var standing = shop.get("/api/returns/" + number);
        assertThat(standing.body().path("deliveryRefused").asBoolean()).isTrue();
        assertThat(standing.body().path("returnTo").isNull()).isTrue();
        assertThat(whatTheWarehouseExpects(number)
                        .body()
                        .path("deliveryRefused")
                        .asBoolean())
                .isTrue();

        done(receives(number, false, 1, 2));
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);

        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(units(order, "returned_units")).isEqualTo(2);
        assertThat(units(order, "reserved_units")).isZero();
        assertThat(units(order, "refunded_minor")).isEqualTo(8_000);
    }

    @Test
    void theReviewerSeesThatTheParcelIsRefusedAndNeedsNoPhotoOfWhatNobodyHasSeen() {
        var order = sold(anOrder().notDelivered());
        var number = acceptedCase(refusesAtTheDoor(shop, order, "QUALITY", 1));

        var review = ray.task(number, "Task_ReviewReturn");
        var seen = ray.get("/engine-rest/task/" + review + "/form-variables").body();
        assertThat(seen.toString()).contains("Refused at the door").contains("may be refused at the door");
        done(approves(ray, number));
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
    }

    @Test
    void withoutTheWordOfTheCustomerNothingIsReturnedBeforeDelivery() {
        var order = sold(anOrder().notDelivered());

        var refused = shopFiles(order, "NO_REASON", 1, 1);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("NotYetDelivered");
    }

    @Test
    void whatWasDeliveredIsNotRefusedAtTheDoorAnyMore() {
        var order = sold(anOrder().deliveredDaysAgo(1));

        var refused = refusesAtTheDoor(shop, order, "NO_REASON", 1);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("AlreadyDelivered");
        assertThat(refused.text("message")).contains("ordinary return");
        assertThat(units(order, "reserved_units")).isZero();
        acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
    }

    @Test
    void aPersonDecidesWhileTheShopHasNotToldThatTheParcelLeft() {
        var order = sold(anOrder().notShipped());

        var number = acceptedCase(refusesAtTheDoor(alice, order, "MISTAKEN_PURCHASE", 1));

        var review = ray.task(number, "Task_ReviewReturn");
        assertThat(ray.get("/engine-rest/task/" + review + "/form-variables")
                        .body()
                        .toString())
                .contains("The shop has not told that the parcel left");
        done(rejects(ray, number, "OTHER", "We have stopped the parcel and cancelled the order."));
        endedAt(number, "EndEvent_ReturnRejected");
    }

    @Test
    void whoTookTheParcelInAfterAllCancelsAndReturnsItAsUsual() {
        var order = sold(anOrder().notDelivered().line("MUG", 1, 5_000));
        var number = acceptedCase(refusesAtTheDoor(shop, order, "NO_REASON", 1));
        done(approves(ray, number));
        timerFires(number, "BoundaryEvent_ReminderDue");
        assertThat(lastMessage(number)).contains("如您已签收包裹");

        delivered(order);
        assertThat(shopFiles(order, "NO_REASON", 1, 1).code()).isEqualTo("NothingLeftToReturn");
        done(shop.post("/api/returns/" + number + "/cancellation", null));

        endedAt(number, "EndEvent_ReturnClosed");
        assertThat(units(order, "reserved_units")).isZero();
        var usual = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(approves(ray, usual));
        assertThat(lastMessage(usual)).contains("请将商品寄至");
    }

    @Test
    @Tag("SL-08")
    void aRefusedParcelThatDoesNotComeBackIsAlwaysTracedAndExpiresInTheEnd() {
        var order = sold(anOrder().notDelivered().line("MUG", 2, 5_000));
        var number = acceptedCase(refusesAtTheDoor(shop, order, "NO_REASON", 2));
        done(approves(ray, number));

        timerFires(number, "BoundaryEvent_GoodsOverdue");
        done(alice.works(number, "Task_TraceParcel", "traceDecision", "waitLonger"));
        done(receives(number, true, 1, 1));
        done(inspectsAndRefuses(number));
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        done(alice.works(number, "Task_TraceParcel", "traceDecision", "giveUp"));
        done(sendsBack(number, 1));

        endedAt(number, "EndEvent_ReturnClosed");
        assertThat(units(order, "reserved_units")).isZero();
        delivered(order);
        acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
    }

    @Test
    void whatTheShopAsksBeforehandIsWhatItIsAnsweredAfterwards() {
        var order = sold(anOrder().notDelivered());

        var usual = shop.get("/api/returns/eligibility?reason=NO_REASON&order=" + order.value());
        var atTheDoor =
                shop.get("/api/returns/eligibility?deliveryRefused=true&reason=NO_REASON&order=" + order.value());

        assertThat(usual.body().toString()).contains("NotYetDelivered").doesNotContain("RefusedDelivery");
        assertThat(atTheDoor.body().toString()).contains("RefusedDelivery").doesNotContain("NotYetDelivered");
    }

    @Test
    @Tag("R12")
    void theSameKeyWithAnotherWordAboutTheDoorIsAnotherRequest() {
        var order = sold(anOrder().notDelivered());
        var key = UUID.randomUUID().toString();
        acceptedCase(shop.post("/api/returns", request(order, "NO_REASON", 1, true), "Idempotency-Key", key));

        var other = shop.post("/api/returns", request(order, "NO_REASON", 1, false), "Idempotency-Key", key);

        assertThat(other.code()).isEqualTo("RequestKeyReused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"perhaps", "{}", "[true]", "17.5"})
    void aWordAboutTheDoorThatIsNoneIsRefusedAndOpensNoCase(String word) {
        var order = sold(anOrder().notDelivered());
        var body = request(order, "NO_REASON", 1, true);
        body.put("deliveryRefused", word.startsWith("{") ? Map.of() : word.startsWith("[") ? List.of(true) : word);

        var answer = shop.post(
                "/api/returns", body, "Idempotency-Key", UUID.randomUUID().toString());

        assertThat(answer.status()).isBetween(400, 422);
        assertThat(units(order, "reserved_units")).isZero();
    }

    private Answer refusesAtTheDoor(Person who, OrderNumber order, String reason, int units) {
        return who.post(
                "/api/returns",
                request(order, reason, units, true),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static Map<String, Object> request(OrderNumber order, String reason, int units, boolean refused) {
        var body = new HashMap<String, Object>();
        body.put("orderNumber", order.value());
        body.put("requestedAt", Instant.now().toString());
        body.put("reason", reason);
        body.put("channel", "phone");
        body.put("identityVerified", true);
        body.put("deliveryRefused", refused);
        body.put("lines", List.of(Map.of("lineNumber", 1, "units", units, "opened", true)));
        return body;
    }

    /** The shop tells that the parcel was handed over after all. */
    private void delivered(OrderNumber order) {
        tables().sql("update shop_order set delivered_at = ? where order_number = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1), order.value())
                .update();
    }

    private Answer whatTheWarehouseExpects(String number) {
        return walt.get("/api/tasks/" + walt.task(number, "Task_ReceiveParcel") + "/receipt");
    }

    private String nextStep(String number) {
        return shop.get("/api/returns/" + number).text("nextStep");
    }

    private String lastMessage(String number) {
        var messages = outbox.of(new CaseNumber(number));
        return messages.get(messages.size() - 1).body();
    }
}
