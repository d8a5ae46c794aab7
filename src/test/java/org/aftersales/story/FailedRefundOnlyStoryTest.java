package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.aftersales.contact.Outbox;
import org.aftersales.refund.MoneyMovedException;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.RefundNotifications;
import org.aftersales.refund.RefundNotified;
import org.aftersales.refund.RefundStatus;
import org.aftersales.refund.Refunds;
import org.aftersales.returns.StuckCases;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.People;
import org.aftersales.testdata.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money of unshipped goods that the provider does not pay: a person of finance sees to it, and the goods are cancelled once. */
@DeskTest
@Tag("RO-04")
class FailedRefundOnlyStoryTest extends RefundOnlyStories {

    /** Two units of tea for 30.00, a pot for 50.00, freight 10.00. */
    private static final long WHOLE_ORDER = 9_000;

    @Autowired
    private TestShop dispatch;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Refunds refunds;

    @Autowired
    private RefundNotifications notifications;

    @Autowired
    private StuckCases stuck;

    @Autowired
    private People people;

    @BeforeEach
    @AfterEach
    void theProviderIsWell() {
        tables().sql("update simulator_script set used = true").update();
    }

    @Test
    @Tag("R6")
    @Tag("DF-02")
    @Tag("DF-13")
    void whatTheProviderRefusedIsSentAgainUnderTheSameNumber() {
        var order = teaAndPot();
        providerWill("REFUSE");
        var number = moneyAskedBack(order, 1, 2, 2, 1);
        var refundNumber = refundNumber(number);
        waitsForFinance(order, number);

        providerWill("PAY");
        done(financeResolves(number, "failedRefundDecision", "retry"));
        backgroundStepsOf(number);

        assertThat(refundNumber(number)).isEqualTo(refundNumber);
        assertThat(paid(number)).isEqualTo(WHOLE_ORDER);
        moneyIsBackAndGoodsAreCancelledOnce(order, number);
    }

    @Test
    @Tag("R6")
    void aProviderMayRefuseMoreThanOnce() {
        var order = teaAndPot();
        providerWill("REFUSE", "REFUSE", "PAY");
        var number = moneyAskedBack(order, 1, 2, 2, 1);

        done(financeResolves(number, "failedRefundDecision", "retry"));
        backgroundStepsOf(number);
        waitsForFinance(order, number);
        done(financeResolves(number, "failedRefundDecision", "retry"));
        backgroundStepsOf(number);

        assertThat(paid(number)).isEqualTo(WHOLE_ORDER);
        moneyIsBackAndGoodsAreCancelledOnce(order, number);
    }

    @Test
    @Tag("FI-02")
    void financePaysOutsideWithAVoucher() {
        var order = teaAndPot();
        providerWill("REFUSE");
        var number = moneyAskedBack(order, 1, 2, 2, 1);

        assertThat(financeResolves(number, "failedRefundDecision", "paidOffline")
                        .code())
                .isEqualTo("VoucherNumberMissing");
        done(financeResolves(number, "failedRefundDecision", "paidOffline", "voucherNumber", "V-2026/17"));
        backgroundStepsOf(number);

        assertThat(paid(number)).as("the provider paid nothing").isZero();
        moneyIsBackAndGoodsAreCancelledOnce(order, number);
        assertThat(lastMessage(number)).contains("90.00", "银行转账");
    }

    @Test
    @Tag("FI-02")
    @Tag("S22")
    void financePaysToAnotherAccountOfTheCustomer() {
        var order = teaAndPot();
        providerWill("REFUSE");
        var number = moneyAskedBack(order, 1, 2, 2, 1);

        assertThat(financeResolves(number, "failedRefundDecision", "otherAccount", "voucherNumber", "V-7")
                        .code())
                .isEqualTo("OtherAccountInvalid");
        done(financeResolves(
                number,
                "failedRefundDecision",
                "otherAccount",
                "voucherNumber",
                "V-7",
                "accountHolder",
                "王小明",
                "accountNumber",
                "6222 0000 1111 2222",
                "accountBank",
                "工商银行"));
        backgroundStepsOf(number);

        assertThat(paid(number)).isZero();
        moneyIsBackAndGoodsAreCancelledOnce(order, number);
        assertThat(told(number)).doesNotContain("6222", "2222", "王小明");
    }

    @Test
    @Tag("R3")
    @Tag("R1")
    void whatMayHaveBeenPaidIsAskedAboutAndNeitherPaidTwiceNorCancelledBefore() {
        var order = teaAndPot();
        providerWill("TIME_OUT_AFTER_PAYING");
        var number = moneyAskedBack(order, 1, 2, 2, 1);

        assertThat(statusOf(number)).isEqualTo("PENDING_REFUND");
        assertThat(fiona.tasks(number, "Task_ResolveFailedRefund")).isEmpty();
        assertThat(line(order, 1)).as("held, not cancelled").containsExactly(2L, 2L, 0L, 0L, 2L, 3_000L);
        assertThat(messages(number)).isEmpty();
        timerFires(number, "Event_TimeToAsk");
        backgroundStepsOf(number);

        assertThat(paid(number)).isEqualTo(WHOLE_ORDER);
        moneyIsBackAndGoodsAreCancelledOnce(order, number);
    }

    @Test
    @Tag("R2")
    void whatNeverArrivedIsSentWhenTheProviderSaysSo() {
        var order = teaAndPot();
        providerWill("TIME_OUT_BEFORE_ARRIVAL");
        var number = moneyAskedBack(order, 1, 2, 2, 1);
        assertThat(paid(number)).isZero();

        timerFires(number, "Event_TimeToAsk");
        backgroundStepsOf(number);

        assertThat(paid(number)).isEqualTo(WHOLE_ORDER);
        moneyIsBackAndGoodsAreCancelledOnce(order, number);
    }

    @Test
    @Tag("R8")
    @Tag("R6")
    void whatWasAcceptedAndFailsLaterReachesFinanceToo() throws BusinessException {
        var order = teaAndPot();
        providerWill("FAIL_LATER");
        var number = moneyAskedBack(order, 1, 2, 2, 1);
        assertThat(statusOf(number)).isEqualTo("PENDING_REFUND");

        providerSays(number, new ProviderAnswer.Refused("AccountClosed", "The customer's account is closed."));
        backgroundStepsOf(number);

        waitsForFinance(order, number);
        done(financeResolves(number, "failedRefundDecision", "paidOffline", "voucherNumber", "V-1"));
        backgroundStepsOf(number);
        moneyIsBackAndGoodsAreCancelledOnce(order, number);
    }

    @Test
    @Tag("DF-11")
    void theProvidersWordCountsWhateverHappensToTheStepsBehindIt() throws BusinessException {
        var order = teaAndPot();
        providerWill("PAY_LATER");
        var number = moneyAskedBack(order, 1, 2, 2, 1);
        dispatch.silentAbout.add(order);

        providerSays(number, new ProviderAnswer.Succeeded("P-11"));
        assertThatThrownBy(() -> backgroundStepsOf(number)).hasMessageContaining("nobody answers");
        assertThat(refunds.of(new CaseNumber(number)).get(0).status()).isEqualTo(RefundStatus.SUCCEEDED);
        told(number, "ORDER_REFUNDED");

        dispatch.silentAbout.remove(order);
        backgroundStepsOf(number);
        moneyIsBackAndGoodsAreCancelledOnce(order, number);
    }

    @Test
    @Tag("R8")
    void moneyThatComesBackAfterwardsIsPaidOutsideAndNothingIsCancelledTwice() throws BusinessException {
        var order = teaAndPot();
        var number = moneyAskedBack(order, 1, 2, 2, 1);
        moneyIsBackAndGoodsAreCancelledOnce(order, number);

        providerSays(number, new ProviderAnswer.Refused("AccountClosed", "The bank sent it back."));
        backgroundStepsOf(number);
        assertThat(caseStatus(number)).isEqualTo("REFUND_FAILED");
        assertThat(financeResolves(number, "failedRefundDecision", "retry").code())
                .isEqualTo("RefundTakenBack");
        done(financeResolves(number, "failedRefundDecision", "paidOffline", "voucherNumber", "V-2"));
        backgroundStepsOf(number);

        told(number, "ORDER_REFUNDED", "REFUND_TAKEN_BACK", "REFUND_SETTLED");
        assertThat(outbox.of(new CaseNumber(number)))
                .as("nobody asked to return anything")
                .noneMatch(letter -> letter.subject().contains("退货"));
        booksOfARefundedOrder(order, number);
    }

    @Test
    @Tag("WO-13")
    @Tag("B-04")
    void noManagerClosesItWhileTheMoneyIsOwed() {
        var order = teaAndPot();
        providerWill("REFUSE");
        var number = moneyAskedBack(order, 1, 2, 2, 1);

        assertThatThrownBy(() -> people.<BusinessException>as(
                        "mia", "aftersales-manager", () -> stuck.close(new CaseNumber(number), "enough")))
                .isInstanceOf(MoneyMovedException.class);

        waitsForFinance(order, number);
    }

    private OrderNumber teaAndPot() {
        return sold(anOrder().notShipped().freight(1_000).line("TEA", 2, 3_000).line("POT", 1, 5_000));
    }

    private void providerWill(String... behaviours) {
        done(fiona.put("/api/simulator/script", Map.of("behaviours", List.of(behaviours))));
    }

    private Answer financeResolves(String number, Object... answers) {
        return fiona.works(number, "Task_ResolveFailedRefund", answers);
    }

    private void providerSays(String number, ProviderAnswer answer) throws BusinessException {
        var refund = refunds.of(new CaseNumber(number)).get(0);
        notifications.received(new RefundNotified(refund.provider(), refund.number(), refund.amount(), answer));
    }

    /** The goods stay where they are meanwhile: neither shipped nor cancelled, and nobody is told that there is money. */
    private void waitsForFinance(OrderNumber order, String number) {
        assertThat(caseStatus(number)).isEqualTo("REFUND_FAILED");
        assertThat(fiona.tasks(number, "Task_ResolveFailedRefund")).hasSize(1);
        assertThat(paid(number)).isZero();
        assertThat(line(order, 1)).containsExactly(2L, 2L, 0L, 0L, 2L, 3_000L);
        assertThat(ships(order, 1, 1).code()).isEqualTo("OrderHeld");
        assertThat(dispatch.told).doesNotContain("cancel " + number);
        assertThat(messages(number)).isEmpty();
        var standing = shop.get("/api/returns/" + number);
        assertThat(standing.text("nextStep")).contains("we take care of it");
        assertThat(standing.body().path("cancellable").asBoolean()).isFalse();
    }

    private void moneyIsBackAndGoodsAreCancelledOnce(OrderNumber order, String number) {
        endedAt(number, "EndEvent_OrderRefunded");
        told(number, "ORDER_REFUNDED");
        booksOfARefundedOrder(order, number);
    }

    private void booksOfARefundedOrder(OrderNumber order, String number) {
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(line(order, 1)).containsExactly(0L, 0L, 2L, 0L, 2L, 3_000L);
        assertThat(line(order, 2)).containsExactly(0L, 0L, 1L, 0L, 1L, 5_000L);
        assertThat(freightBack(order)).isEqualTo(1_000);
        assertThat(dispatch.told).containsOnlyOnce("cancel " + number).doesNotContain("release " + number);
        assertThat(ships(order, 1, 1).code()).isEqualTo("UnitsCancelled");
    }

    private long freightBack(OrderNumber order) {
        return tables().sql("select freight_refunded_minor from shop_order where order_number = ?")
                .param(order.value())
                .query(Long.class)
                .single();
    }

    /** The customer reads that the payment takes more time. */
    private String caseStatus(String number) {
        return tables().sql("select status from case_file where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private String refundNumber(String number) {
        return refunds.of(new CaseNumber(number)).get(0).number();
    }

    private String lastMessage(String number) {
        var all = outbox.of(new CaseNumber(number));
        return all.get(all.size() - 1).body();
    }

    private String told(String number) {
        return outbox.of(new CaseNumber(number)).toString();
    }
}
