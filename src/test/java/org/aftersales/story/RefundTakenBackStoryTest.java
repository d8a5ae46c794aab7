package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.Refund;
import org.aftersales.refund.RefundNotifications;
import org.aftersales.refund.RefundNotified;
import org.aftersales.refund.Refunds;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.AnOrder;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.MovableClock;
import org.aftersales.testdata.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The provider has paid, and says later, signed, that the money came back: wherever the case stands, finance pays it in another way. */
@DeskTest
@Tag("B-04")
@Tag("R7")
class RefundTakenBackStoryTest extends RefundOnlyStories {

    private static final String RESOLVE = "Task_ResolveFailedRefund";

    @Autowired
    private Refunds refunds;

    @Autowired
    private RefundNotifications provider;

    @Autowired
    private TestShop dispatch;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void theClockGoesRightAgain() {
        clock.reset();
    }

    @Test
    @Tag("B-02")
    void aReturnWhoseMoneyWentFirstIsClosedAgainOnceFinanceHasPaid() throws Exception {
        var number = paidFirst(1);
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        assertThat(statusOf(number)).isEqualTo("COMPLETED");

        comesBack(number);
        assertThat(stands(number)).isEqualTo("REFUND_FAILED");
        done(financePays(number));

        endedAt(number, "EndEvent_RefundSettled");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(messages(number)).endsWith("REFUND_TAKEN_BACK", "REFUND_SETTLED");
    }

    @Test
    @Tag("B-02")
    void whatComesBackWhileGoodsAreAwaitedIsPaidAtOnceAndTheGoodsStillCome() throws Exception {
        var number = paidFirst(1);

        comesBack(number);
        assertThat(frank.tasks(number, RESOLVE)).hasSize(1);
        assertThat(messages(number)).endsWith("REFUND_TAKEN_BACK");
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
        assertThat(walt.tasks(number, "Task_ReceiveParcel")).hasSize(1);
        done(financePays(number));

        assertThat(messages(number)).endsWith("REFUND_SETTLED");
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        endedAt(number, "EndEvent_RefundFirstCompleted");
        endedAt(number, "EndEvent_CaseGoesOn");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
    }

    @Test
    @Tag("B-02")
    void aReturnWhoseGoodsAreHereWaitsUntilTheRefundIsSettled() throws Exception {
        var number = paidFirst(1);
        comesBack(number);

        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        assertThat(stands(number)).isEqualTo("INSPECTING");
        done(financePays(number));

        endedAt(number, "EndEvent_RefundFirstCompleted");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(refundOf(number).open()).isFalse();
    }

    @Test
    @Tag("B-02")
    void nobodyIsAskedToPayBackWhatTheProviderHasTakenBack() throws Exception {
        var number = paidFirst(2);
        comesBack(number);

        timerFires(number, "BoundaryEvent_GoodsOverdue");
        assertThat(fiona.tasks(number, "Task_CollectMoney")).isEmpty();
        assertThat(messages(number)).doesNotContain("MONEY_CLAIMED");
        done(financePays(number));

        assertThat(messages(number)).endsWith("REFUND_SETTLED", "MONEY_CLAIMED");
        done(collects(number));
        endedAt(number, "EndEvent_RefundFirstCompleted");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
    }

    @Test
    @Tag("B-02")
    void whatComesBackWhileMoneyIsCollectedIsPaidBeforeAnythingIsTaken() throws Exception {
        var number = takenBackWhileCollected();

        var early = collects(number);
        assertThat(early.status()).as(early.toString()).isEqualTo(422);
        assertThat(early.code()).isEqualTo("RefundOwedFirst");
        done(financePays(number));
        done(fiona.submits(
                fiona.task(number, "Task_CollectMoney"), "collectionDecision", "collected", "voucherNumber", "B-9"));

        endedAt(number, "EndEvent_MoneyCollected");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
    }

    @Test
    @Tag("B-02")
    void aWaivedClaimDoesNotEndTheCaseWhileItsRefundIsOpen() throws Exception {
        var number = takenBackWhileCollected();

        done(fiona.works(number, "Task_CollectMoney", "collectionDecision", "waive", "waiverReason", "our fault"));
        done(mia.works(number, "Task_DecideWaiver", "waiverDecision", "grant"));
        assertThat(stands(number)).isEqualTo("REFUND_FAILED");
        assertThat(timelineOf(number)).contains("RefundStillOpen");
        done(financePays(number));

        endedAt(number, "EndEvent_RefundSettled");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
    }

    @Test
    @Tag("RO-01")
    void moneyOfUnshippedGoodsThatComesBackBeforeTheyAreCancelledIsNotForgotten() throws Exception {
        var order = sold(anOrder().notShipped().in("GBP").line("ROBOT", 1, 50_000));
        var number = moneyAskedBack(order, 1, 1);
        done(ray.works(number, "Task_ReviewRefund", "reviewDecision", "approve"));
        done(financeApproves(fiona, number));
        dispatch.silentAbout.add(order);
        assertThatThrownBy(() -> backgroundStepsOf(number)).hasMessageContaining("nobody answers");

        comesBack(number);
        dispatch.silentAbout.remove(order);
        backgroundStepsOf(number);
        assertThat(stands(number)).isEqualTo("REFUND_FAILED");
        assertThat(timelineOf(number)).contains("RefundStillOpen");
        done(financePays(number));

        endedAt(number, "EndEvent_RefundSettled");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(messages(number)).endsWith("ORDER_REFUNDED", "REFUND_TAKEN_BACK", "REFUND_SETTLED");
    }

    @Test
    @Tag("B-02")
    @Tag("SL-08")
    void whoseMoneyCameBackIsNotAskedForTheGoodsAndReadsWhatIsTrue() throws Exception {
        var number = paidFirst(1);
        assertThat(nextStep(number)).contains("Your refund is paid");

        comesBack(number);
        timerFires(number, "BoundaryEvent_ReminderDue");

        assertThat(messages(number)).endsWith("REFUND_TAKEN_BACK");
        assertThat(nextStep(number)).contains("came back to us").doesNotContain("Your refund is paid");
        done(financePays(number));
        assertThat(nextStep(number)).contains("Your refund is paid");
    }

    @Test
    @Tag("B-02")
    @Tag("SL-08")
    void aReminderThatFellDueWhileTheRefundWasOpenIsMadeUpOnceItIsPaid() throws Exception {
        var number = paidFirst(2);
        comesBack(number);
        clock.forward(Duration.ofDays(8));
        timerFires(number, "BoundaryEvent_ReminderDue");
        assertThat(timelineOf(number)).endsWith("ReminderPutOff");

        done(financePays(number));

        assertThat(messages(number)).endsWith("REFUND_TAKEN_BACK", "REFUND_SETTLED", "PAID_GOODS_REMINDER");
        assertThat(timelineOf(number)).containsOnlyOnce("ReminderMadeUp");
        done(receives(number, false, 1, 2));
        done(inspectsAndAccepts(number));
        endedAt(number, "EndEvent_CustomerReminded");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
    }

    @Test
    @Tag("B-02")
    @Tag("SL-08")
    void nobodyIsRemindedLaterOfGoodsThatCameMeanwhileOrWereRemindedOfBefore() throws Exception {
        var came = paidFirst(2);
        comesBack(came);
        var reminded = paidFirst(1);
        clock.forward(Duration.ofDays(8));
        timerFires(came, "BoundaryEvent_ReminderDue");
        timerFires(reminded, "BoundaryEvent_ReminderDue");
        comesBack(reminded);

        // the rest has a time of its own
        done(receives(came, true, 1, 1));
        done(financePays(came));
        done(financePays(reminded));

        assertThat(messages(came)).endsWith("REFUND_SETTLED").doesNotContain("PAID_REST_REMINDER");
        assertThat(messages(reminded)).endsWith("REFUND_SETTLED").containsOnlyOnce("PAID_GOODS_REMINDER");
    }

    @Test
    @Tag("B-02")
    @Tag("U5")
    void whoseMoneyCameBackAndWhoseParcelIsLostHasNotTheMoneyAlready() throws Exception {
        var number = paidFirst(1);
        done(shop.post("/api/returns/" + number + "/shipment", Map.of("courier", "SF", "trackingNumber", "SF7")));
        comesBack(number);

        timerFires(number, "BoundaryEvent_GoodsOverdue");
        done(alice.works(number, "Task_TraceParcel", "traceDecision", "lostByCarrier"));

        assertThat(messages(number)).contains("PARCEL_LOST").doesNotContain("PAID_PARCEL_LOST");
    }

    @Test
    @Tag("B-02")
    void goodsThatComeAfterAllWhileTheirRefundIsOpenAreReceivedAndNotClaimed() throws Exception {
        var number = paidFirst(1);
        comesBack(number);
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        assertThat(walt.tasks(number, "Task_ReceiveParcel")).isEmpty();

        done(walt.post("/api/returns/" + number + "/late-goods", null));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        done(financePays(number));

        assertThat(messages(number)).doesNotContain("MONEY_CLAIMED");
        endedAt(number, "EndEvent_RefundFirstCompleted");
        assertThat(stands(number)).isEqualTo("COMPLETED");
    }

    @Test
    @Tag("B-02")
    void theRestThatComesAfterAllWhileTheRefundIsOpenIsReceivedToo() throws Exception {
        var number = paidFirst(2);
        comesBack(number);
        done(receives(number, true, 1, 1));
        done(inspectsAndAccepts(number));
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        assertThat(stands(number)).isEqualTo("INSPECTING");

        done(walt.post("/api/returns/" + number + "/late-goods", null));
        done(financePays(number));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));

        assertThat(messages(number)).doesNotContain("MONEY_CLAIMED");
        endedAt(number, "EndEvent_RefundFirstCompleted");
    }

    @Test
    @Tag("B-02")
    void onePartThatComesBackIsPaidAtOnceAndTheCaseGoesOnWhenTheOtherOneIsPaid() throws Exception {
        var order = soldToVip(anOrder().line("MUG", 1, 9_000));
        halfOfItPaidBySecondPayment(order);
        done(fiona.put("/api/simulator/script", Map.of("behaviours", List.of("PAY", "PAY_LATER"))));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);

        comesBack(number);
        backgroundStepsOf(number);
        assertThat(stands(number)).isEqualTo("REFUND_FAILED");
        done(financePays(number));
        assertThat(stands(number)).isEqualTo("PENDING_REFUND");
        assertThat(frank.tasks(number, RESOLVE)).isEmpty();
        assertThat(messages(number)).as("not all is paid").doesNotContain("REFUND_PAID_FIRST");
        var other = refunds.of(new CaseNumber(number)).get(1);
        provider.received(new RefundNotified(
                other.provider(), other.number(), other.amount(), new ProviderAnswer.Succeeded("P-2")));
        backgroundStepsOf(number);

        assertThat(stands(number)).isEqualTo("PENDING_RETURN");
        assertThat(messages(number)).endsWith("REFUND_PAID_FIRST").doesNotContain("REFUND_TAKEN_BACK");
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        endedAt(number, "EndEvent_RefundFirstCompleted");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
    }

    private void halfOfItPaidBySecondPayment(OrderNumber order) {
        tables().sql("update payment set amount_minor = amount_minor / 2 where order_number = ?")
                .param(order.value())
                .update();
        tables().sql("insert into payment (order_number, provider, reference, amount_minor, paid_at)"
                        + " select order_number, provider, reference || '-2', amount_minor, paid_at from payment"
                        + " where order_number = ?")
                .param(order.value())
                .update();
    }

    /** Our own word for it; the customer's word has several of ours in one. */
    private String stands(String number) {
        return tables().sql("select status from case_file where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private List<String> timelineOf(String number) {
        return tables().sql("select what from case_timeline where case_number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    private String nextStep(String number) {
        return shop.get("/api/returns/" + number).text("nextStep");
    }

    private Answer collects(String number) {
        return fiona.works(number, "Task_CollectMoney", "collectionDecision", "collected", "voucherNumber", "B-9");
    }

    private String paidFirst(int units) {
        var number = acceptedCase(shopFiles(soldToVip(anOrder().line("MUG", 3, 9_000)), "NO_REASON", 1, units));
        done(approves(ray, number));
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);
        return number;
    }

    /** The goods never came, the money is being collected, and then the provider says that the customer never got it. */
    private String takenBackWhileCollected() throws Exception {
        var number = paidFirst(1);
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        comesBack(number);
        return number;
    }

    private OrderNumber soldToVip(AnOrder order) {
        return sold(order.by("C-VIP-" + UUID.randomUUID().toString().substring(0, 8))
                .ofLevel("VIP"));
    }

    private void comesBack(String number) throws Exception {
        var paid = refundOf(number);
        provider.received(new RefundNotified(
                paid.provider(),
                paid.number(),
                paid.amount(),
                new ProviderAnswer.Refused("ABNORMAL", "The account is closed.")));
    }

    private Refund refundOf(String number) {
        return refunds.of(new CaseNumber(number)).get(0);
    }

    private Answer financePays(String number) {
        return frank.works(number, RESOLVE, "failedRefundDecision", "paidOffline", "voucherNumber", "V-2026/7");
    }
}
