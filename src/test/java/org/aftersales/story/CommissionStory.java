package org.aftersales.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.RefundNotifications;
import org.aftersales.refund.RefundNotified;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.OrderNumber;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Commission and points go back with the money, up the line. */
@Tag("B-12")
@Tag("U12")
abstract class CommissionStory extends CommissionStories {

    @Autowired
    private RefundNotifications notifications;

    @Test
    void aFullReturnTakesBackAllThatWasEarnedUpTheLine() {
        var order = soldByDan();
        assertThat(balance(dan, "COMMISSION")).isEqualTo(1_000);

        var number = returned(order, 3);

        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000", "REVERSED -1000");
        assertThat(entries(una, "COMMISSION")).containsExactly("EARNED 100", "REVERSED -100");
        assertThat(balance(dan, "PV") + balance(una, "PV") + balance(customer, "POINTS"))
                .isZero();
        assertThat(timeline(number)).containsOnlyOnce("CommissionReversed");
        assertThat(tables().sql("select facts from case_timeline where case_number = ? and what = 'CommissionReversed'")
                        .param(number)
                        .query(String.class)
                        .single())
                .as("how much stands in statements, which not everybody reads")
                .isEqualTo("{}");
    }

    @Test
    void threePartsAreRoundedSoThatTogetherTheyAreTheWhole() {
        var order = soldByDan();

        returned(order, 1);
        returned(order, 1);
        assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000", "REVERSED -333", "REVERSED -333");
        returned(order, 1);

        assertThat(entries(dan, "COMMISSION"))
                .containsExactly("EARNED 1000", "REVERSED -333", "REVERSED -333", "REVERSED -334");
        assertThat(entries(una, "COMMISSION"))
                .containsExactly("EARNED 100", "REVERSED -33", "REVERSED -33", "REVERSED -34");
        assertThat(balance(customer, "POINTS")).isZero();
    }

    @Test
    void aFeeOfTheReviewerIsTheCompanysAndDoesNotSaveTheCommission() {
        var order = soldByDan();
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 3));
        done(approves(ray, number, "serviceFee", "20.00"));
        done(receives(number, false, 1, 3));
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);

        assertThat(paid(number)).isEqualTo(1_000);
        assertThat(balance(dan, "COMMISSION")).isZero();
    }

    @Test
    @Tag("RO-05")
    void whatWasNeverShippedIsTakenBackWithTheMoney() {
        var order = paidToDan();

        var number = moneyAskedBack(order, 1, 2);

        endedAt(number, "EndEvent_OrderRefunded");
        assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000", "REVERSED -666");
        assertThat(balance(customer, "POINTS")).isEqualTo(1_111);
    }

    @Test
    void nothingGoesBackBeforeTheMoneyDoes() {
        providerWill("REFUSE");
        var number = aboutToBePaid(soldByDan(), 3);

        backgroundStepsOf(number);
        assertThat(fiona.tasks(number, "Task_ResolveFailedRefund")).hasSize(1);
        assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000");

        paidOutside(number, "V-1");
        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000", "REVERSED -1000");
    }

    @Test
    @Tag("R7")
    void moneyThatTheProviderTakesBackGivesTheCommissionAgainUntilItIsReallyPaid() throws BusinessException {
        var number = returned(soldByDan(), 3);

        takenBack(number);
        takenBack(number);

        assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000", "REVERSED -1000", "RESTORED 1000");
        assertThat(balance(customer, "POINTS")).isEqualTo(3_333);
        assertThat(timeline(number)).containsOnlyOnce("CommissionRestored");

        paidOutside(number, "V-2");
        endedAt(number, "EndEvent_RefundSettled");
        assertThat(entries(dan, "COMMISSION"))
                .containsExactly("EARNED 1000", "REVERSED -1000", "RESTORED 1000", "REVERSED -1000");
        assertThat(balance(una, "COMMISSION")).isZero();
    }

    private void paidOutside(String number, String voucher) {
        done(fiona.works(
                number, "Task_ResolveFailedRefund", "failedRefundDecision", "paidOffline", "voucherNumber", voucher));
    }

    private void takenBack(String number) throws BusinessException {
        var refund = tables().sql("select refund_number from refund where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
        notifications.received(new RefundNotified(
                "simulator", refund, Money.parse("CNY 30.00"), new ProviderAnswer.Refused("ABNORMAL", "came back")));
        backgroundStepsOf(number);
    }

    @Test
    @Tag("R7")
    void moneyThatIsPaidAgainWhileGoodsAreAwaitedTakesTheCommissionAgain() throws BusinessException {
        var order = soldByDan();
        trusted("VIP");
        var number = paidFirst(order, 3);

        takenBack(number);
        paidOutside(number, "V-3");
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
        assertThat(balance(dan, "COMMISSION")).as("the customer has the money").isZero();

        done(receives(number, false, 1, 3));
        done(inspectsAndAccepts(number));

        endedAt(number, "EndEvent_RefundFirstCompleted");
        assertThat(entries(dan, "COMMISSION"))
                .containsExactly("EARNED 1000", "REVERSED -1000", "RESTORED 1000", "REVERSED -1000");
        assertThat(balance(customer, "POINTS")).isZero();
    }

    @Test
    void earningsThatAreToldWhileGoodsAreAwaitedGoBackAtOnce() {
        var order = told(order(true, false));
        trusted("VIP");
        var number = paidFirst(order, 3);

        told(order(true, true));
        assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000", "REVERSED -1000");

        done(receives(number, false, 1, 3));
        done(inspectsAndAccepts(number));
        endedAt(number, "EndEvent_RefundFirstCompleted");
        assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000", "REVERSED -1000");
    }

    @Test
    void whatAFeeTookWholeIsTakenBackOnceTheGoodsAreHere() {
        var order = soldByDan();
        trusted("VIP");
        var number = aFeeTookAll(order);
        assertThat(entries(dan, "COMMISSION")).as("no money is gone").containsExactly("EARNED 1000");

        done(receives(number, false, 1, 3));
        done(inspectsAndAccepts(number));

        endedAt(number, "EndEvent_RefundFirstCompleted");
        assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000", "REVERSED -1000");
    }

    @Test
    void whatAFeeTookWholeStaysEarnedWhenTheGoodsNeverCameWhateverIsToldLater() {
        var order = soldByDan();
        trusted("VIP");
        var number = aFeeTookAll(order);

        timerFires(number, "BoundaryEvent_GoodsOverdue");
        endedAt(number, "EndEvent_RefundFirstCompleted");
        told(order(true, true));

        assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000");
    }

    @Test
    void goodsThatNeverCameAfterTheMoneyWentFirstAreSoldAfterAllOnceTheyArePaidAgain() {
        var order = soldByDan();
        trusted("VIP");
        var number = paidFirst(order, 3);
        assertThat(balance(dan, "COMMISSION")).as("the money is gone").isZero();

        done(receives(number, true, 1, 1));
        done(inspectsAndAccepts(number));
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        done(fiona.works(number, "Task_CollectMoney", "collectionDecision", "collected", "voucherNumber", "B-3"));

        endedAt(number, "EndEvent_RefundFirstCompleted");
        assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000", "REVERSED -1000", "RESTORED 667");
        assertThat(entries(customer, "POINTS")).containsExactly("EARNED 3333", "REVERSED -3333", "RESTORED 2222");

        trusted("NORMAL");
        paidOutside(returned(order, 2), "B-4");
        assertThat(balance(dan, "COMMISSION")).isZero();
        assertThat(balance(customer, "POINTS")).isZero();
    }

    @Test
    void moneyThatIsWaivedLeavesTheCommissionReversed() {
        var order = soldByDan();
        trusted("VIP");
        var number = paidFirst(order, 3);

        timerFires(number, "BoundaryEvent_GoodsOverdue");
        done(fiona.works(number, "Task_CollectMoney", "collectionDecision", "waive", "waiverReason", "A friend."));
        done(mia.works(number, "Task_DecideWaiver", "waiverDecision", "grant"));

        endedAt(number, "EndEvent_RefundFirstCompleted");
        assertThat(balance(dan, "COMMISSION")).isZero();
    }

    @Test
    void allThatCameLeavesTheCommissionReversed() {
        var order = soldByDan();
        trusted("VIP");
        var number = paidFirst(order, 1);

        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));

        endedAt(number, "EndEvent_RefundFirstCompleted");
        assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000", "REVERSED -333");
    }

    /** The money of a VIP goes first. */
    private void trusted(String level) {
        tables().sql("update customer set customer_level = ? where customer_number = ?")
                .params(level, customer)
                .update();
    }

    /** Money should go first, and in the end there is none to go. */
    private String aFeeTookAll(OrderNumber order) {
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 3));
        done(approves(ray, number));
        done(fiona.works(number, "Task_ApproveRefund", "financeDecision", "sendBack", "sendBackReason", "more fee"));
        done(amy.works(number, "Task_ReviseAmount", "serviceFee", "30.00"));
        done(financeApproves(frank, number));
        backgroundStepsOf(number);
        return number;
    }

    private String paidFirst(OrderNumber order, int units) {
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, units));
        done(approves(ray, number));
        done(financeApproves(frank, number));
        backgroundStepsOf(number);
        return number;
    }

    @Test
    void earningsThatAreToldAfterTheRefundGoBackAtOnce() {
        var order = told(order(true, false));
        returned(order, 2);
        assertThat(entries(dan, "COMMISSION")).isEmpty();

        told(order(true, true));
        told(order(true, true));

        assertThat(entries(dan, "COMMISSION")).containsExactly("EARNED 1000", "REVERSED -666");
    }

    @Test
    void anOrderWithoutEarningsIsRefundedAsEver() {
        var number = returned(told(order(true, false)), 3);

        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(timeline(number)).doesNotContain("CommissionReversed");
    }
}
