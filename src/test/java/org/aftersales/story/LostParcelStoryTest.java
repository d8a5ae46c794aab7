package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.contact.Outbox;
import org.aftersales.contact.Turn;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.AnOrder;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Parcels that the courier lost: the customer gets the money without goods, once, and what turns up later is only put away. */
@DeskTest
@Tag("U5")
@Tag("B-05")
class LostParcelStoryTest extends ReturnStory {

    @Autowired
    private Outbox outbox;

    @Test
    void aParcelThatTheCourierLostIsRefundedWithoutGoods() {
        var order = sold(mugs(2));
        var number = announced(order, 2);

        isLost(number);

        assertThat(messages(number)).last().asString().contains("被快递丢失");
        assertThat(shop.get("/api/returns/" + number)
                        .body()
                        .at("/lines/0/lostUnits")
                        .asInt())
                .isEqualTo(2);
        paid(number);
        assertThat(messages(number)).last().asString().contains("仍已退款").doesNotContain("已验收");
        assertThat(units(order, "compensated_units")).isEqualTo(2);
        assertThat(units(order, "returned_units")).isZero();
        assertThat(units(order, "reserved_units")).isZero();
        assertThat(units(order, "refunded_minor")).isEqualTo(2_000);
        assertThat(putAway(number)).isZero();
        assertThat(shopFiles(order, "NO_REASON", 1, 1).code()).isEqualTo("NothingLeftToReturn");
    }

    @Test
    @Tag("RR-16")
    void whatTheCourierLostCostsTheCustomerNoFee() {
        var order = sold(mugs(2));
        var number = acceptedCase(
                files(shop, order, "MISTAKEN_PURCHASE", UUID.randomUUID().toString(), false, 1, 2));
        done(approves(ray, number));
        announces(number, "SF-A");
        done(receives(number, true, 1, 1));
        done(inspectsAndAccepts(number));
        announces(number, "SF-B");

        isLost(number);

        paid(number);
        // 5 % of the mug that came, nothing of the one that was lost
        assertThat(units(order, "refunded_minor")).isEqualTo(1_950);
    }

    @Test
    void whatCameIsInspectedAndWhatWasLostIsPaidForAsWell() {
        var order = sold(mugs(3));
        var number = announced(order, 3);
        done(receives(number, true, 1, 1));
        announces(number, "SF-B");

        isLost(number);

        assertThat(fiona.tasks(number, "Task_ApproveRefund")).isEmpty();
        done(inspectsAndAccepts(number));
        paid(number);
        assertThat(units(order, "returned_units")).isEqualTo(1);
        assertThat(units(order, "compensated_units")).isEqualTo(2);
        assertThat(units(order, "refunded_minor")).isEqualTo(3_000);
        assertThat(putAway(number)).isEqualTo(1);
    }

    @Test
    void whatWasLostIsPaidForThoughWhatCameWasRefused() {
        var order = sold(mugs(3));
        var number = announced(order, 3);
        done(receives(number, true, 1, 1));
        done(inspectsAndRefuses(number));
        announces(number, "SF-B");

        isLost(number);

        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        done(sendsBack(number, 1));
        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(units(order, "compensated_units")).isEqualTo(2);
        assertThat(units(order, "returned_units")).isZero();
        assertThat(units(order, "reserved_units")).isZero();
        assertThat(units(order, "refunded_minor")).isEqualTo(2_000);
    }

    @Test
    @Tag("RR-11")
    void aRefusedParcelThatIsLostOnItsWayBackIsRefundedToo() {
        var order = sold(mugs(1).notDelivered());
        var number = acceptedCase(shop.post(
                "/api/returns",
                Map.of(
                        "orderNumber", order.value(),
                        "requestedAt", Instant.now().toString(),
                        "reason", "NO_REASON",
                        "deliveryRefused", true,
                        "lines", List.of(Map.of("lineNumber", 1, "units", 1))),
                "Idempotency-Key",
                UUID.randomUUID().toString()));
        done(approves(ray, number));

        isLost(number);

        paid(number);
        assertThat(units(order, "compensated_units")).isEqualTo(1);
        assertThat(units(order, "refunded_minor")).isEqualTo(1_000);
    }

    @Test
    void whatHasComeCannotBeLost() {
        var order = sold(mugs(2));
        var number = announced(order, 2);
        done(receives(number, true, 1, 2));
        done(inspectsAndAccepts(number));
        announces(number, "SF-B");
        timerFires(number, "BoundaryEvent_GoodsOverdue");

        var refused = alice.works(number, "Task_TraceParcel", "traceDecision", "lostByCarrier");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("NothingMissing");
        done(alice.works(number, "Task_TraceParcel", "traceDecision", "giveUp"));
        paid(number);
        assertThat(units(order, "returned_units")).isEqualTo(2);
        assertThat(units(order, "compensated_units")).isZero();
    }

    @Test
    void aParcelThatNobodyAnnouncedIsNotRefundedAsLost() {
        var order = sold(mugs(1));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(approves(ray, number));

        timerFires(number, "BoundaryEvent_GoodsOverdue");

        assertThat(alice.tasks(number, "Task_TraceParcel")).isEmpty();
        endedAt(number, "EndEvent_ReturnClosed");
        assertThat(units(order, "compensated_units")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost", "LOST_BY_CARRIER", "lostByCarrier ", "'; drop table case_line; --"})
    void anotherWordForALossIsNone(String word) {
        var order = sold(mugs(1));
        var number = announced(order, 1);
        timerFires(number, "BoundaryEvent_GoodsOverdue");

        assertThat(alice.works(number, "Task_TraceParcel", "traceDecision", word)
                        .status())
                .isEqualTo(422);
        assertThat(walt.tasks(number, "Task_TraceParcel")).isEmpty();
        assertThat(units(order, "compensated_units")).isZero();
    }

    @Test
    @Tag("WH-03")
    void whatTurnsUpAfterThePaymentIsPutAwayAndNotPaidAgain() {
        var order = sold(mugs(2));
        var number = announced(order, 2);
        isLost(number);
        paid(number);

        assertThat(fiona.post("/api/returns/" + number + "/late-goods", null).status())
                .isEqualTo(403);
        done(walt.post("/api/returns/" + number + "/late-goods", null));
        assertThat(whatTheWarehouseExpects(number).body().path("compensated").asBoolean())
                .isTrue();
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));

        endedAt(number, "EndEvent_FoundGoodsPutAway");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(putAway(number)).isEqualTo(1);
        assertThat(units(order, "returned_units")).isEqualTo(1);
        assertThat(units(order, "compensated_units")).isEqualTo(1);
        assertThat(units(order, "refunded_minor")).isEqualTo(2_000);
        assertThat(refunds(number)).isEqualTo(1);

        done(walt.post("/api/returns/" + number + "/late-goods", null));
        done(receives(number, false));
        endedAt(number, "EndEvent_NothingFound");
        done(walt.post("/api/returns/" + number + "/late-goods", null));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        assertThat(walt.post("/api/returns/" + number + "/late-goods", null).status())
                .isEqualTo(409);
        assertThat(units(order, "returned_units")).isEqualTo(2);
        assertThat(refunds(number)).isEqualTo(1);
    }

    @Test
    @Tag("R9")
    void whatTurnsUpIsTakenInByOneProcessHoweverOftenItIsSaid() throws Exception {
        var number = announced(sold(mugs(2)), 2);
        isLost(number);
        paid(number);

        var answers = twoClicks(number);

        assertThat(answers).containsExactlyInAnyOrder(204, 409);
        assertThat(walt.tasks(number, "Task_ReceiveParcel")).hasSize(1);
        assertThat(walt.get("/desk/late-goods?words=" + number).body().toString())
                .doesNotContain("/desk/cases/" + number + "/late-goods");
        done(receives(number, false, 1, 1));
        assertThat(walt.post("/api/returns/" + number + "/late-goods", null).status())
                .as("what came is inspected first")
                .isEqualTo(409);
        done(inspectsAndAccepts(number));
        done(walt.post("/api/returns/" + number + "/late-goods", null));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        endedAt(number, "EndEvent_FoundGoodsPutAway");
    }

    private List<Integer> twoClicks(String number) throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> click = () ->
                    walt.post("/api/returns/" + number + "/late-goods", null).status();
            var answers = new ArrayList<Integer>();
            for (var answer : both.invokeAll(List.of(click, click))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            both.shutdown();
        }
    }

    @Test
    @Tag("R12")
    void whatTurnsUpBeforeThePaymentChangesNothingOfTheAmount() {
        var order = sold(mugs(2));
        var number = announced(order, 2);
        isLost(number);
        done(walt.post("/api/returns/" + number + "/late-goods", null));
        done(receives(number, false, 1, 2));
        done(inspectsAndAccepts(number));

        done(fiona.works(
                number, "Task_ApproveRefund", "financeDecision", "sendBack", "sendBackReason", "the goods are here"));
        done(amy.works(number, "Task_ReviseAmount", "serviceFee", "0.00"));
        paid(number);

        assertThat(units(order, "returned_units")).isEqualTo(2);
        assertThat(units(order, "compensated_units")).isZero();
        assertThat(units(order, "refunded_minor")).isEqualTo(2_000);
        assertThat(refunds(number)).isEqualTo(1);
    }

    @Test
    void moreThanWasLostIsNotAcceptedWhenItTurnsUp() {
        var order = sold(mugs(3));
        var number = announced(order, 1);
        isLost(number);
        paid(number);
        done(walt.post("/api/returns/" + number + "/late-goods", null));
        done(receives(number, false, 1, 3));

        var refused = inspectsAndAccepts(number);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("MoreAcceptedThanRequested");
        done(inspectsAndRefuses(number));
        var told = outbox.of(new CaseNumber(number));
        assertThat(told.get(told.size() - 1).turn()).isEqualTo(Turn.FOUND_GOODS_REFUSED);
        assertThat(told.get(told.size() - 1).body())
                .contains("您的退款不变", "× 3：人为损坏")
                .doesNotContain("{");
        done(sendsBack(number, 3));
        endedAt(number, "EndEvent_CustomerKnows");
        assertThat(units(order, "compensated_units")).isEqualTo(1);
        assertThat(units(order, "returned_units")).isZero();
    }

    private static AnOrder mugs(int count) {
        return anOrder().line("MUG", count, 1_000L * count);
    }

    private String announced(OrderNumber order, int units) {
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, units));
        done(approves(ray, number));
        announces(number, "SF-A");
        return number;
    }

    private void paid(String number) {
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
    }

    private Answer whatTheWarehouseExpects(String number) {
        return walt.get("/api/tasks/" + walt.task(number, "Task_ReceiveParcel") + "/receipt");
    }

    private List<String> messages(String number) {
        return outbox.of(new CaseNumber(number)).stream()
                .map(message -> message.body())
                .toList();
    }

    private long putAway(String number) {
        return tables().sql(
                        "select coalesce(sum(units), 0) from stock_movement where case_number = ? and stock = 'SELLABLE'")
                .param(number)
                .query(Long.class)
                .single();
    }
}
