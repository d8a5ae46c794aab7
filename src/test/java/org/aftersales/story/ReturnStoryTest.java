package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.contact.Outbox;
import org.aftersales.shared.CaseNumber;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class ReturnStoryTest extends ReturnStory {

    @Autowired
    private Outbox outbox;

    @Test
    @Tag("IN-07")
    @Tag("RR-10")
    @Tag("RR-13")
    @Tag("WH-01")
    @Tag("DF-08")
    void twoOfThreeMugsComeBackAndTheirShareOfThePriceIsRefunded() {
        var order = sold(anOrder().line("MUG", 3, 10_000).freight(800));

        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        assertThat(statusOf(number)).isEqualTo("PENDING_REVIEW");
        done(approves(ray, number));
        done(receives(number, false, 1, 2));
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);

        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(paidBack(number)).isEqualTo(6_666);
        assertThat(ledger(order.value(), "returned_units")).isEqualTo(2);
        assertThat(ledger(order.value(), "reserved_units")).isZero();
        assertThat(ledger(order.value(), "refunded_minor")).isEqualTo(6_666);
        assertThat(restocked(number)).isEqualTo(2);
    }

    @Test
    @Tag("RR-04")
    void aRejectedCustomerReadsTheReasonInTheShop() {
        var order = sold(anOrder().line("MUG", 1, 5_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));

        done(rejects(amy, number, "MAN_MADE_DAMAGE", "The handle was glued."));

        endedAt(number, "EndEvent_ReturnRejected");
        assertThat(shop.get("/api/returns/" + number).body().toString()).contains("The handle was glued.");
        assertThat(ledger(order.value(), "reserved_units")).isZero();
        assertThat(toldCustomer(number)).contains("RETURN_REJECTED");
    }

    @Test
    void aCustomerWhoCancelsBeforeTheReviewGetsTheUnitsFree() {
        var order = sold(anOrder().line("MUG", 1, 5_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));

        done(shop.post("/api/returns/" + number + "/cancellation", null));

        endedAt(number, "EndEvent_ReturnCancelled");
        assertThat(ledger(order.value(), "reserved_units")).isZero();
    }

    @Test
    @Tag("B-05")
    void whoHasSentAFirstParcelAndAnnouncesASecondCannotCancelAnyMore() {
        var order = sold(anOrder().line("MUG", 2, 10_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(approves(ray, number));
        done(receives(number, true, 1, 1));
        done(shop.post("/api/returns/" + number + "/shipment", Map.of("courier", "SF", "trackingNumber", "SF2")));

        var cancelled = shop.post("/api/returns/" + number + "/cancellation", null);

        assertThat(cancelled.status()).isEqualTo(409);
        assertThat(shop.get("/api/returns/" + number).body().path("cancellable").asBoolean())
                .isFalse();
        assertThat(ledger(order.value(), "reserved_units")).isEqualTo(2);
        done(inspectsAndAccepts(number));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        assertThat(paidBack(number)).isEqualTo(10_000);
    }

    @Test
    void aCustomerMayCancelUntilGoodsWereReceivedAndNotAfter() {
        var early = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        var late = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(approves(ray, early));
        done(approves(ray, late));
        done(receives(late, false, 1, 1));

        var inTime = shop.post("/api/returns/" + early + "/cancellation", null);
        var tooLate = shop.post("/api/returns/" + late + "/cancellation", null);

        done(inTime);
        endedAt(early, "EndEvent_ReturnClosed");
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(quinn.tasks(late, "Task_InspectParcel")).hasSize(1);
    }

    @Test
    @Tag("QC-02")
    void refusedGoodsEndTheCaseWithoutMoneyAndWithAReason() {
        var order = sold(anOrder().line("MUG", 2, 5_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(approves(ray, number));
        done(receives(number, false, 1, 2));

        done(inspectsAndRefuses(number));

        var answer = shop.get("/api/returns/" + number);
        assertThat(answer.text("status")).isEqualTo("REJECTED");
        assertThat(answer.body().path("refused").path(0).path("reason").asText())
                .isEqualTo("The damage was caused by use");
        assertThat(lastMessage(number)).contains("Article MUG × 2：人为损坏");
        done(sendsBack(number, 2));
        endedAt(number, "EndEvent_ReturnClosed");
        assertThat(ledger(order.value(), "reserved_units")).isZero();
        assertThat(ledger(order.value(), "returned_units")).isZero();
        assertThat(restocked(number)).isZero();
        assertThat(paidBack(number)).isZero();
    }

    @Test
    @Tag("RR-09")
    @Tag("FI-03")
    void financeSendsTheAmountBackAndApprovesItOnceItIsRevised() {
        var order = sold(anOrder().line("MUG", 1, 5_000).freight(800));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(approves(ray, number, "freightBack", true));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));

        var sentBack = fiona.works(
                number, "Task_ApproveRefund", "financeDecision", "sendBack", "sendBackReason", "no freight, please");
        done(sentBack);
        done(amy.works(number, "Task_ReviseAmount", "serviceFee", "5.00", "freightBack", false));
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);

        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(paidBack(number)).isEqualTo(4_500);
        assertThat(ledger(order.value(), "refunded_minor")).isEqualTo(4_500);
    }

    @Test
    @Tag("DF-14")
    @Tag("B-05")
    void aSecondParcelJoinsAndReceiptsAddUp() {
        var order = sold(anOrder().line("MUG", 3, 9_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 3));
        done(approves(ray, number));

        done(receives(number, true, 1, 1));
        done(receives(number, false, 1, 2));
        for (var task : quinn.tasks(number, "Task_InspectParcel")) {
            done(inspectsParcel(task, true));
        }
        done(financeApproves(frank, number));
        backgroundWorkOf(number);

        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(paidBack(number)).isEqualTo(9_000);
        assertThat(restocked(number)).isEqualTo(3);
    }

    @Test
    @Tag("S6")
    @Tag("PS-04")
    void nobodyReviewsWhatTheyFiledAndNobodyApprovesWhatTheyReviewed() {
        var order = sold(anOrder());
        var number =
                acceptedCase(files(alice, order, "NO_REASON", UUID.randomUUID().toString(), false, 1, 1));

        var own = alice.submits(alice.task(number, "Task_ReviewReturn"), "reviewDecision", "approve");
        var byAdministrator = admin.submits(amy.task(number, "Task_ReviewReturn"), "reviewDecision", "approve");

        assertThat(own.status()).isIn(403, 422);
        assertThat(own.code()).isEqualTo("FourEyes");
        done(byAdministrator);
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
    }

    private long ledger(String order, String column) {
        return tables().sql("select sum(" + column + ") from order_line where order_number = ?")
                .param(order)
                .query(Long.class)
                .single();
    }

    private long restocked(String number) {
        return tables().sql(
                        "select coalesce(sum(units), 0) from stock_movement where case_number = ? and stock = 'SELLABLE'")
                .param(number)
                .query(Long.class)
                .single();
    }

    private String lastMessage(String number) {
        var messages = outbox.of(new CaseNumber(number));
        return messages.get(messages.size() - 1).body();
    }

    private List<String> toldCustomer(String number) {
        return tables().sql("select turn from customer_message where case_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }
}
