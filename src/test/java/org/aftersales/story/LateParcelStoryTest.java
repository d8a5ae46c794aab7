package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aftersales.returns.StuckCases;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.AnOrder;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A second parcel comes though the warehouse had said that this is all: it never stays at the dock, and nobody is paid twice for it. */
@DeskTest
@Tag("RR-13")
@Tag("B-05")
class LateParcelStoryTest extends ReturnStory {

    @LocalServerPort
    private int port;

    @Autowired
    private StuckCases cases;

    @Autowired
    private People people;

    @Test
    void aParcelThatComesWhileTheFirstIsInspectedBelongsToTheSameRefund() {
        var order = sold(mugs(3));
        var number = approved(order, 3);
        done(receives(number, false, 1, 2));

        done(comes(walt, number));

        assertThat(expected(number).text("coming")).isEqualTo("JOINING");
        assertThat(comes(walt, number).code()).isEqualTo("ReceivingMovedOn");
        done(inspectsAndAccepts(number));
        assertThat(fiona.tasks(number, "Task_ApproveRefund"))
                .as("the other parcel is not inspected")
                .isEmpty();
        assertThat(units(order, "returned_units")).isZero();
        assertThat(receives(number, true, 1, 1).code()).isEqualTo("NoMoreParcelsAwaited");
        done(books(walt.task(number, "Task_ReceiveParcel"), false, 1, 1));
        done(inspectsAndAccepts(number));
        paid(number);
        assertThat(units(order, "returned_units")).isEqualTo(3);
        assertThat(units(order, "reserved_units")).isZero();
        assertThat(units(order, "refunded_minor")).isEqualTo(3_000);
        assertThat(refunds(number)).isEqualTo(1);
        assertThat(putAway(number, "SELLABLE")).isEqualTo(3);
    }

    @Test
    void receiptsOfAJoiningParcelAddUpAndNoMoreIsAcceptedThanWasAskedFor() {
        var order = sold(mugs(3));
        var number = approved(order, 2);
        done(receives(number, false, 1, 2));
        done(comes(walt, number));
        done(inspectsAndAccepts(number));
        done(receives(number, false, 1, 1));

        var greedy = inspectsAndAccepts(number);

        assertThat(greedy.status()).isEqualTo(422);
        assertThat(greedy.code()).isEqualTo("MoreAcceptedThanRequested");
        done(inspectsAndRefuses(number));
        financeApproved(number);
        done(sendsBack(number, 1));
        backgroundWorkOf(number);
        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(shop.get("/api/returns/" + number)
                        .body()
                        .at("/lines/0/receivedUnits")
                        .asInt())
                .isEqualTo(3);
        assertThat(units(order, "returned_units")).isEqualTo(2);
        assertThat(units(order, "refunded_minor")).isEqualTo(2_000);
        assertThat(putAway(number, "BACK_TO_CUSTOMER")).isEqualTo(1);
    }

    @Test
    void nothingInAJoiningParcelLetsTheRefundGoOn() {
        var order = sold(mugs(2));
        var number = approved(order, 2);
        done(receives(number, false, 1, 2));
        done(comes(walt, number));
        done(inspectsAndAccepts(number));

        done(receives(number, false));

        paid(number);
        endedAt(number, "EndEvent_NothingInParcel");
        assertThat(units(order, "refunded_minor")).isEqualTo(2_000);
    }

    @Test
    @Tag("R9")
    void aThirdParcelJoinsWhileTheSecondIsInspected() {
        var order = sold(mugs(3));
        var number = approved(order, 3);
        done(receives(number, false, 1, 1));
        for (int parcel = 2; parcel <= 3; parcel++) {
            done(comes(walt, number));
            done(receives(number, false, 1, 1));
        }

        quinn.tasks(number, "Task_InspectParcel").forEach(task -> done(inspectsParcel(task, true)));

        paid(number);
        assertThat(units(order, "returned_units")).isEqualTo(3);
        assertThat(units(order, "refunded_minor")).isEqualTo(3_000);
    }

    @Test
    @Tag("WO-13")
    void theManagerClosesACaseThatWaitsForAJoiningParcelOnceTheRestIsPutAway() throws Exception {
        var order = sold(mugs(3));
        var number = approved(order, 3);
        done(receives(number, false, 1, 2));
        done(comes(walt, number));
        done(inspectsAndAccepts(number));

        people.<BusinessException>as(
                "mia",
                "aftersales-manager",
                () -> cases.close(new CaseNumber(number), "the parcel was of somebody else"));

        endedAt(number, "EndEvent_ClosedByManager");
        assertThat(units(order, "returned_units")).isEqualTo(2);
        assertThat(units(order, "reserved_units")).isZero();
    }

    @Test
    @Tag("U4")
    @Tag("B-04")
    void whatComesWhileFinanceHasTheAmountIsKeptForTheCustomerAndNotPaid() {
        var order = sold(mugs(3));
        var number = approved(order, 3);
        done(receives(number, false, 1, 2));
        done(inspectsAndAccepts(number));

        done(comes(walt, number));

        assertThat(comes(walt, number).status()).isEqualTo(409);
        assertThat(expected(number).text("coming")).isEqualTo("SETTLED");
        done(receives(number, false, 1, 1));
        assertThat(inspectsAndAccepts(number).code()).isEqualTo("MoreAcceptedThanRequested");
        done(inspectsAndRefuses(number));
        assertThat(alice.works(number, "Task_SettleLateGoods", "lateGoodsDecision", "pay")
                        .status())
                .isEqualTo(422);
        financeApproved(number);
        assertThat(walt.tasks(number, "Task_SendRefusedGoodsBack"))
                .as("nobody has talked to the customer yet")
                .isEmpty();
        done(alice.works(number, "Task_SettleLateGoods", "lateGoodsDecision", "sendBack"));
        done(sendsBack(number, 1));
        endedAt(number, "EndEvent_LateGoodsSentBack");
        assertThat(units(order, "returned_units")).isEqualTo(2);
        assertThat(units(order, "reserved_units")).isZero();
        assertThat(units(order, "refunded_minor")).isEqualTo(2_000);
        assertThat(refunds(number)).isEqualTo(1);
        assertThat(putAway(number, "BACK_TO_CUSTOMER")).isEqualTo(1);
        assertThat(timeline(number)).contains("SettledGoodsArrived", "SettledGoodsReceived", "LateGoodsSentBack");
    }

    @ParameterizedTest
    @CsvSource({
        "rejected, newReturn, LateGoodsReturnedAnew, EndEvent_LateGoodsReturnedAnew",
        "cancelled, givenUp, LateGoodsGivenUp, EndEvent_LateGoodsGivenUp",
        "completed, sendBack, LateGoodsSentBack, EndEvent_LateGoodsSentBack"
    })
    void aParcelOfACaseThatHasEndedIsTakenInAndTheCaseStaysWhereItIs(
            String end, String decision, String told, String endedAt) throws Exception {
        var order = sold(mugs(3));
        var number = ended(order, end);
        var before = statusOf(number);
        var paid = units(order, "refunded_minor");
        assertThat(page("walt", "/desk/late-goods?words=" + number + "&lang=en"))
                .contains(number + "/late-goods");
        assertThat(page("walt", "/desk/cases/" + number + "/late-goods?lang=en"))
                .contains("nobody is paid by it", "Take the goods in");

        done(comes(walt, number));
        done(receives(number, false, 1, 1));
        done(inspectsAndRefuses(number));
        assertThat(amy.tasks(number, "Task_SettleLateGoods")).hasSize(1);
        assertThat(fiona.tasks(number, "Task_SettleLateGoods")).isEmpty();
        done(amy.works(number, "Task_SettleLateGoods", "lateGoodsDecision", decision));
        switch (decision) {
            case "sendBack" -> done(sendsBack(number, 1));
            case "givenUp" -> done(walt.works(number, "Task_ScrapGoods", "scrappedUnits", 1));
            default -> assertThat(walt.tasks(number, "Task_ScrapGoods")).isEmpty();
        }

        assertThat(walt.tasks(number, "Task_SendRefusedGoodsBack")).isEmpty();
        endedAt(number, endedAt);
        assertThat(statusOf(number)).isEqualTo(before);
        assertThat(inStock(number, "BACK_TO_CUSTOMER")).isZero();
        assertThat(inStock(number, "SCRAP")).isEqualTo(decision.equals("givenUp") ? 1 : 0);
        assertThat(units(order, "refunded_minor")).isEqualTo(paid);
        assertThat(units(order, "reserved_units")).isZero();
        assertThat(timeline(number)).contains(told);
        assertThat(shopFiles(order, "NO_REASON", 1, 1).status())
                .as("what nobody has paid for can be returned anew")
                .isEqualTo(201);
    }

    @Test
    void nothingInALateParcelEndsIt() {
        var order = sold(mugs(3));
        var number = ended(order, "completed");
        done(comes(walt, number));

        done(receives(number, false));

        endedAt(number, "EndEvent_NothingCameLate");
        assertThat(alice.tasks(number, "Task_SettleLateGoods")).isEmpty();
        done(comes(walt, number));
    }

    @Test
    void aFurtherParcelIsTakenInWhileTheOneBeforeItIsInspectedOrSettled() {
        var number = ended(sold(mugs(3)), "completed");
        done(comes(walt, number));
        done(receives(number, false, 1, 1));

        done(comes(walt, number));
        done(receives(number, false, 1, 1));

        quinn.tasks(number, "Task_InspectParcel").forEach(task -> done(inspectsParcel(task, false)));
        assertThat(alice.tasks(number, "Task_SettleLateGoods")).hasSize(2);
    }

    @Test
    void aParcelAfterEverythingWasRefusedOpensTheReturnAgain() throws Exception {
        var order = sold(mugs(2));
        var number = approved(order, 2);
        done(receives(number, false, 1, 1));
        done(inspectsAndRefuses(number));
        assertThat(units(order, "reserved_units")).isZero();
        assertThat(page("walt", "/desk/cases/" + number + "/late-goods?lang=zh"))
                .contains("之前到货的商品均未通过验收");

        done(comes(walt, number));

        assertThat(units(order, "reserved_units")).isEqualTo(2);
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        done(sendsBack(number, 1));
        paid(number);
        assertThat(units(order, "returned_units")).isEqualTo(1);
        assertThat(units(order, "reserved_units")).isZero();
        assertThat(units(order, "refunded_minor")).isEqualTo(1_000);
        assertThat(refunds(number)).isEqualTo(1);
    }

    @Test
    @Tag("B-02")
    void aRefusedReturnWhoseUnitsAreReturnedAnewStaysClosed() {
        var order = sold(mugs(1));
        var number = approved(order, 1);
        done(receives(number, false, 1, 1));
        done(inspectsAndRefuses(number));
        acceptedCase(shopFiles(order, "NO_REASON", 1, 1));

        assertThat(comes(walt, number).code()).isEqualTo("QuantityNotAvailable");
        assertThat(units(order, "reserved_units")).isEqualTo(1);
        assertThat(walt.tasks(number, "Task_ReceiveParcel")).isEmpty();
    }

    @Test
    void aParcelBeforeTheReviewIsKeptUntilTheReturnIsDecided() throws Exception {
        var number = acceptedCase(shopFiles(sold(mugs(1)), "NO_REASON", 1, 1));

        var early = comes(walt, number);

        assertThat(early.status()).isEqualTo(422);
        assertThat(early.code()).isEqualTo("GoodsTooEarly");
        assertThat(page("walt", "/desk/cases/" + number + "/late-goods?lang=en"))
                .contains("Keep the parcel")
                .doesNotContain("Take the goods in");
        done(approves(ray, number));
        assertThat(comes(walt, number).code()).isEqualTo("ReceivingMovedOn");
        done(receives(number, false, 1, 1));
    }

    @Test
    @Tag("S9")
    void onlyWhoHandlesParcelsSaysThatOneHasCome() {
        var number = ended(sold(mugs(3)), "completed");

        for (var other : List.of(fiona, quinn, ray, sue, mia, shop)) {
            assertThat(comes(other, number).status()).isEqualTo(403);
        }

        assertThat(walt.tasks(number, "Task_ReceiveParcel")).isEmpty();
        done(comes(alice, number));
        assertThat(walt.tasks(number, "Task_ReceiveParcel")).hasSize(1);
    }

    @Test
    void thePagesOfALateParcelSayThatNothingIsPaidForIt() throws Exception {
        var number = ended(sold(mugs(3)), "completed");
        assertThat(page("walt", "/desk/cases/" + number + "?lang=en")).contains(number + "/late-goods");
        done(comes(walt, number));
        var receipt = "/desk/tasks/" + walt.task(number, "Task_ReceiveParcel") + "/receipt";

        assertThat(page("walt", receipt + "?lang=en"))
                .contains("what comes now is not paid for")
                .doesNotContain("Is another parcel of this return expected?");
        assertThat(page("walt", receipt + "?lang=zh")).contains("现在到的商品不再退款");

        done(receives(number, false, 1, 1));
        var inspection = "/desk/tasks/" + quinn.task(number, "Task_InspectParcel") + "/inspection";
        assertThat(page("quinn", inspection + "?lang=en"))
                .contains("This parcel came after the return was settled")
                .containsPattern("value=\"AFTER_SETTLEMENT\"[^>]*selected");
    }

    private static AnOrder mugs(int count) {
        return anOrder().line("MUG", count, 1_000L * count);
    }

    private String approved(OrderNumber order, int units) {
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, units));
        done(approves(ray, number));
        return number;
    }

    /** A return of two of three units that has come to its end. */
    private String ended(OrderNumber order, String end) {
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        switch (end) {
            case "rejected" -> done(rejects(ray, number, "OTHER", "Please see a doctor."));
            case "cancelled" -> {
                done(approves(ray, number));
                done(shop.post("/api/returns/" + number + "/cancellation", null));
            }
            default -> {
                done(approves(ray, number));
                done(receives(number, false, 1, 2));
                done(inspectsAndAccepts(number));
                paid(number);
            }
        }
        return number;
    }

    private static Answer comes(Person who, String number) {
        return who.post("/api/returns/" + number + "/late-goods", null);
    }

    private void financeApproved(String number) {
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
    }

    private void paid(String number) {
        financeApproved(number);
        endedAt(number, "EndEvent_ReturnCompleted");
    }

    private Answer expected(String number) {
        return walt.get("/api/tasks/" + walt.task(number, "Task_ReceiveParcel") + "/receipt");
    }

    private String page(String who, String address) throws Exception {
        return Browser.signedInAs(who, port).open(address).body();
    }

    private String timeline(String number) {
        return String.join(
                ",",
                tables().sql("select what from case_timeline where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list());
    }

    private long inStock(String number, String stock) {
        return tables().sql("select coalesce(sum(added), 0) from stock_record where case_number = ? and stock = ?")
                .params(number, stock)
                .query(Long.class)
                .single();
    }

    private long putAway(String number, String stock) {
        return tables().sql("select coalesce(sum(units), 0) from stock_movement where case_number = ? and stock = ?")
                .params(number, stock)
                .query(Long.class)
                .single();
    }
}
