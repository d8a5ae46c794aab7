package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.contact.Outbox;
import org.aftersales.shared.CaseNumber;
import org.aftersales.testdata.AnOrder;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.TestCourier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Couriers who fetch the goods at the door: they come, they miss somebody, they are not needed any more. */
@DeskTest
@Tag("RR-12")
class PickUpStoryTest extends ReturnStory {

    private static final String DOOR = "Lane 7, House 12, Hangzhou";

    @Autowired
    private Outbox outbox;

    @Autowired
    private Clock clock;

    @Autowired
    private TestCourier courier;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RuntimeService engine;

    @Test
    void aCourierFetchesTheGoodsAtTheDoor() {
        var number = approved();

        done(books(shop, number, inDays(1), DOOR));
        works(number, "Task_BookPickUp");

        assertThat(lastMessage(number)).contains("快递将上门").contains("9 至 12 点");
        var standing = shop.get("/api/returns/" + number).body().path("pickUp");
        assertThat(standing.path("state").asText()).isEqualTo("BOOKED");
        assertThat(standing.path("slotLabel").asText()).isEqualTo("9 to 12 o'clock");
        assertThat(walt.get("/api/pick-ups?day=" + inDays(1)).body().toString()).contains(number, DOOR);
        assertThat(fiona.get("/api/pick-ups?day=" + inDays(1)).status()).isEqualTo(403);
        assertThat(tables().sql("select address_cipher from pick_up where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .doesNotContain("Hangzhou");

        assertThat(fiona.post(
                                "/api/returns/" + number + "/pickup/collected",
                                Map.of("courier", "SF", "trackingNumber", "SF1"))
                        .status())
                .isEqualTo(403);
        done(shop.post(
                "/api/returns/" + number + "/pickup/collected", Map.of("courier", "SF", "trackingNumber", "SF1")));

        assertThat(shop.get("/api/returns/" + number).text("nextStep")).isEqualTo("We wait for your parcel.");
        assertThat(pickUpsRunning(number)).isZero();
        assertThat(walt.get("/api/pick-ups?day=" + inDays(1)).body().toString()).doesNotContain(number);
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        endedAt(number, "EndEvent_ReturnCompleted");
    }

    @Test
    void aMissedPickUpIsBookedAgainAndTheSecondTimeAPersonArrangesIt() {
        var number = approved();
        done(books(alice, number, inDays(1), DOOR));
        works(number, "Task_BookPickUp");
        done(walt.post("/api/returns/" + number + "/pickup/missed", Map.of("reason", "nobody at home")));
        assertThat(lastMessage(number)).contains("未能取件").contains("重新预约");
        assertThat(pickUpsRunning(number)).isZero();
        assertThat(alice.tasks(number, "Task_ArrangePickUp")).isEmpty();

        done(books(shop, number, inDays(2), DOOR));
        works(number, "Task_BookPickUp");
        timerFires(number, "BoundaryEvent_PickUpOverdue");

        assertThat(books(shop, number, inDays(3), DOOR).code()).isEqualTo("PickUpOpen");
        var task = alice.task(number, "Task_ArrangePickUp");
        assertThat(alice.get("/engine-rest/task/" + task + "/form-variables")
                        .body()
                        .toString())
                .contains(inDays(2))
                .doesNotContain(DOOR);
        for (var day : List.of("", inDays(-1), inDays(15), "soon")) {
            var refused = alice.works(
                    number,
                    "Task_ArrangePickUp",
                    "pickUpDecision",
                    "bookAgain",
                    "pickUpDay",
                    day,
                    "pickUpSlot",
                    "NOON");
            assertThat(refused.code()).as(day).isEqualTo("PickUpTimeInvalid");
            assertThat(refused.text("message"))
                    .as("in people's words")
                    .contains("9 to 12, 12 to 15 or 15 to 18 o'clock")
                    .doesNotContain("MORNING");
        }
        assertThat(alice.works(number, "Task_ArrangePickUp", "pickUpDecision", "perhaps")
                        .status())
                .isEqualTo(422);
        done(alice.works(
                number,
                "Task_ArrangePickUp",
                "pickUpDecision",
                "bookAgain",
                "pickUpDay",
                inDays(4),
                "pickUpSlot",
                "NOON"));
        works(number, "Task_BookPickUp");
        assertThat(lastMessage(number)).contains("12 至 15 点");

        done(shop.post("/api/returns/" + number + "/cancellation", null));
        works(number, "Task_CancelPickUp");
        endedAt(number, "EndEvent_PickUpCancelled");
        endedAt(number, "EndEvent_ReturnClosed");
        assertThat(courier.cancelled).contains(key(number));
    }

    @Test
    void whereNoCourierComesTheCustomerIsAskedToSendTheGoods() {
        var number = approved();
        done(books(shop, number, inDays(1), TestCourier.TOO_FAR));
        works(number, "Task_BookPickUp");

        done(alice.works(number, "Task_ArrangePickUp", "pickUpDecision", "ownShipment"));

        assertThat(lastMessage(number)).contains("请将商品寄至");
        assertThat(pickUpsRunning(number)).isZero();
        assertThat(walt.tasks(number, "Task_ReceiveParcel")).hasSize(1);
    }

    @Test
    @Tag("R12")
    void aCourierWhoCannotBeReachedIsAskedAgainUnderTheSameKey() {
        var number = approved();
        done(books(shop, number, inDays(1), TestCourier.DEAD_LINE, "2"));
        var key = key(number);
        works(number, "Task_BookPickUp");
        timerFires(number, "Event_TimeToAskCourier");
        works(number, "Task_BookPickUp");
        timerFires(number, "Event_TimeToAskCourier");
        works(number, "Task_BookPickUp");

        assertThat(courier.booked).contains(key);
        assertThat(key(number)).isEqualTo(key);
        assertThat(shop.get("/api/returns/" + number).body().at("/pickUp/state").asText())
                .isEqualTo("BOOKED");
    }

    @Test
    void aCourierWhoStaysSilentEndsWithAPerson() {
        var number = approved();
        done(books(shop, number, inDays(1), TestCourier.DEAD_LINE, "99"));
        works(number, "Task_BookPickUp");
        for (int again = 0; again < 3; again++) {
            timerFires(number, "Event_TimeToAskCourier");
            works(number, "Task_BookPickUp");
        }

        assertThat(alice.tasks(number, "Task_ArrangePickUp")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipment", "arrival"})
    void nobodyComesForGoodsThatAreOnTheirWayOrHere(String what) {
        var number = approved();
        done(books(shop, number, inDays(3), DOOR));
        works(number, "Task_BookPickUp");

        switch (what) {
            case "shipment" ->
                done(shop.post(
                        "/api/returns/" + number + "/shipment", Map.of("courier", "YTO", "trackingNumber", "YT1")));
            default -> done(receives(number, false, 1, 1));
        }

        works(number, "Task_CancelPickUp");
        assertThat(pickUpsRunning(number)).isZero();
        assertThat(courier.cancelled).contains(key(number));
        assertThat(shop.post("/api/returns/" + number + "/pickup/missed", Map.of("reason", "late"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aCourierIsBookedOnlyWhileGoodsAreAwaitedAndNoneAreOnTheirWay() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        assertThat(books(shop, number, inDays(1), DOOR).status()).isEqualTo(409);
        done(approves(ray, number));
        for (var other : List.of(fiona, quinn, walt, ray)) {
            assertThat(books(other, number, inDays(1), DOOR).status())
                    .as(other.name())
                    .isEqualTo(403);
        }
        assertThat(books(shop, "AS-1", inDays(1), DOOR).status()).isEqualTo(404);
        assertThat(shop.post(
                                "/api/returns/" + number + "/pickup/collected",
                                Map.of("courier", "SF", "trackingNumber", "1"))
                        .status())
                .isEqualTo(409);
        done(shop.post("/api/returns/" + number + "/shipment", Map.of("courier", "SF", "trackingNumber", "SF1")));

        assertThat(books(shop, number, inDays(1), DOOR).status()).isEqualTo(409);
        assertThat(pickUpsRunning(number)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, MORNING",
        "0, LONG_AGO",
        "15, MORNING",
        "400, NOON",
        "1, morning",
        "1, ''",
        "1, '; drop table pick_up; --'",
    })
    void noCourierComesInThePastOrAtNoTimeOfDay(int days, String slot) {
        var number = approved();
        var body = booking(inDays(days), DOOR, "Li Wei");
        body.put("slot", slot);

        var refused = shop.post("/api/returns/" + number + "/pickup", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("PickUpTimeInvalid");
        assertThat(pickUpsRunning(number)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "tomorrow", "", "99999-01-01", "2026-11-30T10:00"})
    void aDayThatIsNoneIsRefused(String day) {
        var number = approved();

        assertThat(books(shop, number, day, DOOR).code()).isEqualTo("PickUpTimeInvalid");
    }

    @Test
    void theCourierIsToldWhereToRing() {
        var number = approved();
        var nowhere = booking(inDays(1), DOOR, "Li Wei");
        nowhere.remove("address");
        var endless = booking(inDays(1), "x".repeat(501), "Li Wei");
        // this customer has told the shop no address
        var athome = Map.<String, Object>of("day", inDays(1), "slot", "MORNING");

        for (var body : List.of(nowhere, endless, athome)) {
            assertThat(shop.post("/api/returns/" + number + "/pickup", body).code())
                    .isEqualTo("PickUpDoorMissing");
        }
        done(books(shop, number, inDays(14), DOOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "long"})
    void whyAPickUpWasMissedIsSaid(String reason) {
        var number = approved();
        done(books(shop, number, inDays(1), DOOR));
        works(number, "Task_BookPickUp");

        var refused = shop.post(
                "/api/returns/" + number + "/pickup/missed",
                Map.of("reason", reason.equals("long") ? "x".repeat(201) : reason));
        var nothing = shop.post("/api/returns/" + number + "/pickup/collected", Map.of("courier", "SF"));

        assertThat(refused.code()).isEqualTo("PickUpReasonMissing");
        assertThat(nothing.code()).isEqualTo("ShipmentInvalid");
        assertThat(shop.post(
                                "/api/returns/" + number + "/pickup/collected",
                                Map.of("courier", "顺丰 13912345678 王丽", "trackingNumber", "SF1"))
                        .code())
                .isEqualTo("ShipmentInvalid");
        assertThat(pickUpsRunning(number)).isEqualTo(1);
    }

    private String approved() {
        return approved(anOrder());
    }

    private String approved(AnOrder order) {
        var number = acceptedCase(shopFiles(sold(order), "NO_REASON", 1, 1));
        done(approves(ray, number));
        return number;
    }

    private Answer books(Person who, String number, String day, String address) {
        return books(who, number, day, address, "Li Wei");
    }

    private Answer books(Person who, String number, String day, String address, String contact) {
        return who.post("/api/returns/" + number + "/pickup", booking(day, address, contact));
    }

    private static Map<String, Object> booking(String day, String address, String contact) {
        var body = new HashMap<String, Object>();
        body.put("day", day);
        body.put("slot", "MORNING");
        body.put("contact", contact);
        body.put("phone", "13800000000");
        body.put("address", address);
        return body;
    }

    private String inDays(int days) {
        return LocalDate.now(clock).plusDays(days).toString();
    }

    /** Does what waits in the background at this step of the case. */
    private void works(String number, String step) {
        var waiting = engine.createProcessInstanceQuery().processInstanceBusinessKey(number).listPage(0, 20).stream()
                .flatMap(process ->
                        jobs.createJobQuery().processInstanceId(process.getId()).activityId(step).list().stream())
                .toList();
        assertThat(waiting).as("jobs at %s of %s", step, number).hasSize(1);
        jobs.executeJob(waiting.get(0).getId());
    }

    private long pickUpsRunning(String number) {
        return engine.createProcessInstanceQuery()
                .processDefinitionKey("PickUpProcess")
                .processInstanceBusinessKey(number)
                .count();
    }

    private String key(String number) {
        return tables().sql("select booking_key from pick_up where case_number = ? order by wished_at desc"
                        + " fetch first 1 rows only")
                .param(number)
                .query(String.class)
                .single();
    }

    private String lastMessage(String number) {
        var messages = outbox.of(new CaseNumber(number));
        return messages.get(messages.size() - 1).body();
    }
}
