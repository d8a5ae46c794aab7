package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.aftersales.contact.Outbox;
import org.aftersales.refund.MoneyMovedException;
import org.aftersales.returns.StuckCases;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.AnOrder;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.People;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers who are trusted have their money before the goods come; what does not come is collected. */
@DeskTest
@Tag("B-02")
@Tag("B-04")
class RefundFirstStoryTest extends ReturnStory {

    @Autowired
    private Outbox outbox;

    @Autowired
    private IdentityService staff;

    @Autowired
    private StuckCases cases;

    @Autowired
    private People people;

    @Test
    void aTrustedCustomerHasTheMoneyBeforeTheGoodsCome() {
        var order = soldToVip(anOrder().line("MUG", 3, 9_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 3));
        assertThat(reviewForm(number)).contains("\\\"refundFirst\\\":true");

        done(approves(ray, number));
        assertThat(statusOf(number)).isEqualTo("PENDING_REFUND");
        assertThat(walt.tasks(number, "Task_ReceiveParcel")).isEmpty();
        assertThat(toPay(number)).isEqualTo(9_000);
        assertThat(decision(number)).isEqualTo("refundFirst=true");

        done(financeApproves(fiona, number));
        backgroundStepsOf(number);
        assertThat(paidBack(number)).isEqualTo(9_000);
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
        assertThat(shop.get("/api/returns/" + number).text("nextStep")).startsWith("Your refund is paid.");
        assertThat(lastMessage(number)).contains("先行退款");

        done(receives(number, false, 1, 3));
        done(inspectsAndAccepts(number));
        backgroundStepsOf(number);

        endedAt(number, "EndEvent_RefundFirstCompleted");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(paidBack(number)).isEqualTo(9_000);
        assertThat(calculations(number)).isEqualTo(1);
        assertThat(ledger(order, "returned_units")).isEqualTo(3);
        assertThat(ledger(order, "reserved_units")).isZero();
        assertThat(ledger(order, "refunded_minor")).isEqualTo(9_000);
    }

    @Test
    void theReviewerMaySwitchItOffAndTheGoodsComeFirst() {
        var number = acceptedCase(shopFiles(soldToVip(anOrder()), "NO_REASON", 1, 1));

        done(approves(ray, number, "goodsFirst", true));

        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
        assertThat(walt.tasks(number, "Task_ReceiveParcel")).hasSize(1);
        assertThat(fiona.tasks(number, "Task_ApproveRefund")).isEmpty();
        assertThat(decision(number)).isEqualTo("refundFirst=false, declined by the reviewer");
    }

    @Test
    void nobodySwitchesItOnWhereThePolicySaysNo() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        assertThat(reviewForm(number)).contains("\\\"refundFirst\\\":false");

        var forged = approves(ray, number, "refundFirst", true);
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.code()).isEqualTo("FieldNotAsked");
        done(approves(ray, number, "goodsFirst", false));

        assertThat(walt.tasks(number, "Task_ReceiveParcel")).hasSize(1);
        assertThat(decision(number)).isEqualTo("refundFirst=false");
    }

    @Test
    void aFeeOfTheReviewerCountsAndFinanceMaySendTheAmountBack() {
        var order = soldToVip(anOrder().line("MUG", 2, 10_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(approves(ray, number, "serviceFee", "10.00"));
        assertThat(toPay(number)).isEqualTo(9_000);

        done(fiona.works(number, "Task_ApproveRefund", "financeDecision", "sendBack", "sendBackReason", "less fee"));
        assertThat(ledger(order, "refunded_minor")).isZero();
        done(amy.works(number, "Task_ReviseAmount", "serviceFee", "5.00"));
        done(financeApproves(frank, number));
        backgroundStepsOf(number);

        assertThat(paidBack(number)).isEqualTo(9_500);
        assertThat(ledger(order, "refunded_minor")).isEqualTo(9_500);
    }

    @Test
    void goodsMayBeSentWhileTheMoneyIsOnItsWay() {
        var number = acceptedCase(shopFiles(soldToVip(anOrder()), "NO_REASON", 1, 1));
        done(approves(ray, number));

        done(shop.post("/api/returns/" + number + "/shipment", Map.of("courier", "SF", "trackingNumber", "SF-1")));
        assertThat(statusOf(number)).isEqualTo("PENDING_REFUND");
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);

        var standing = shop.get("/api/returns/" + number);
        assertThat(standing.text("status")).isEqualTo("PENDING_RETURN");
        assertThat(standing.text("nextStep")).isEqualTo("We wait for your parcel.");
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        endedAt(number, "EndEvent_RefundFirstCompleted");
    }

    @Test
    void theCustomerMayCancelUntilTheMoneyIsOnItsWay() {
        var order = soldToVip(anOrder().line("MUG", 2, 5_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(approves(ray, number));
        assertThat(shop.get("/api/returns/" + number).body().path("cancellable").asBoolean())
                .isTrue();

        done(shop.post("/api/returns/" + number + "/cancellation", null));

        endedAt(number, "EndEvent_ReturnCancelledBeforePayment");
        assertThat(statusOf(number)).isEqualTo("CLOSED");
        nothingIsHeldOf(order);
    }

    @Test
    void theCustomerMayCancelWhileTheAmountIsRevised() {
        var order = soldToVip(anOrder().line("MUG", 2, 5_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(approves(ray, number));
        done(fiona.works(number, "Task_ApproveRefund", "financeDecision", "sendBack", "sendBackReason", "no"));

        done(shop.post("/api/returns/" + number + "/cancellation", null));

        endedAt(number, "EndEvent_ReturnCancelledBeforePayment");
        nothingIsHeldOf(order);
    }

    @Test
    void onceTheMoneyIsOnItsWayThereIsNoWayBackButToSendTheGoods() {
        var number = acceptedCase(shopFiles(soldToVip(anOrder()), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(financeApproves(fiona, number));

        refusesToCancel(number);
        backgroundStepsOf(number);
        refusesToCancel(number);

        done(receives(number, false, 1, 1));
        assertThat(shop.post("/api/returns/" + number + "/cancellation", null).status())
                .isEqualTo(409);
    }

    private void refusesToCancel(String number) {
        var refused = shop.post("/api/returns/" + number + "/cancellation", null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("RefundPaidFirst");
        assertThat(shop.get("/api/returns/" + number).body().path("cancellable").asBoolean())
                .isFalse();
    }

    @Test
    void moneyForGoodsThatNeverComeIsCollectedAndBookedBack() {
        var order = soldToVip(anOrder().line("MUG", 2, 5_000).freight(1_000));
        var number = paidFirst(order, 2, "freightBack", true);
        assertThat(paidBack(number)).isEqualTo(6_000);

        timerFires(number, "BoundaryEvent_ReminderDue");
        assertThat(lastMessage(number)).contains("款项已退给您");
        timerFires(number, "BoundaryEvent_GoodsOverdue");

        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
        assertThat(lastMessage(number)).contains("60.00");
        var form = fiona.get("/engine-rest/task/" + fiona.task(number, "Task_CollectMoney") + "/form-variables");
        assertThat(form.body().toString()).contains("CNY 60.00");
        assertThat(ledger(order, "refunded_minor")).isEqualTo(5_000);
        assertThat(ledger(order, "reserved_units")).isEqualTo(2);
        var again = shopFiles(order, "NO_REASON", 1, 2);
        assertThat(again.status()).isEqualTo(422);

        done(fiona.works(
                number, "Task_CollectMoney", "collectionDecision", "collected", "voucherNumber", "BANK-2026/17"));

        endedAt(number, "EndEvent_MoneyCollected");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        nothingIsHeldOf(order);
        assertThat(timeline(number)).contains("MoneyClaimed", "MoneyCollected", "ReturnCompleted");
        acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
    }

    @Test
    void goodsThatComeWhileTheirMoneyIsCollectedEndTheClaim() {
        var order = soldToVip(anOrder().line("MUG", 2, 10_000));
        var number = paidFirst(order, 2);
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        assertThat(fiona.tasks(number, "Task_CollectMoney")).hasSize(1);
        assertThat(fiona.post("/api/returns/" + number + "/late-goods", null).status())
                .isEqualTo(403);

        done(walt.post("/api/returns/" + number + "/late-goods", null));

        assertThat(fiona.tasks(number, "Task_CollectMoney")).isEmpty();
        assertThat(lastMessage(number)).contains("暂时不要付款");
        assertThat(walt.post("/api/returns/" + number + "/late-goods", null).status())
                .isEqualTo(409);
        done(receives(number, false, 1, 2));
        done(inspectsAndAccepts(number));
        backgroundStepsOf(number);
        endedAt(number, "EndEvent_RefundFirstCompleted");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(ledger(order, "returned_units")).isEqualTo(2);
        assertThat(ledger(order, "reserved_units")).isZero();
        assertThat(ledger(order, "refunded_minor")).isEqualTo(10_000);
        assertThat(paidBack(number)).isEqualTo(10_000);
    }

    @Test
    void whatIsStillMissingAfterThatIsClaimedAnew() {
        var order = soldToVip(anOrder().line("MUG", 3, 9_000));
        var number = paidFirst(order, 3);
        done(receives(number, true, 1, 1));
        done(inspectsAndAccepts(number));
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        assertThat(claimed(number)).isEqualTo("2 missing, 0 refused, 6000");
        done(fiona.works(number, "Task_CollectMoney", "collectionDecision", "waive", "waiverReason", "a friend"));
        assertThat(mia.tasks(number, "Task_DecideWaiver")).hasSize(1);

        done(walt.post("/api/returns/" + number + "/late-goods", null));

        assertThat(mia.tasks(number, "Task_DecideWaiver")).isEmpty();
        assertThat(ledger(order, "reserved_units")).isEqualTo(3);
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        assertThat(claimed(number)).isEqualTo("1 missing, 0 refused, 3000");
        assertThat(ledger(order, "returned_units")).isEqualTo(2);
        assertThat(ledger(order, "reserved_units")).isEqualTo(1);
        done(fiona.works(number, "Task_CollectMoney", "collectionDecision", "collected", "voucherNumber", "B-1"));
        endedAt(number, "EndEvent_MoneyCollected");
        assertThat(ledger(order, "returned_units")).isEqualTo(2);
        assertThat(ledger(order, "reserved_units")).isZero();
        assertThat(ledger(order, "refunded_minor")).isEqualTo(6_000);
    }

    @Test
    @Tag("SL-08")
    void whoHasTheMoneyAndSentAPartIsToldWhatTheRestCosts() {
        var number = paidFirst(soldToVip(anOrder().line("MUG", 3, 9_000)), 3);
        done(receives(number, true, 1, 1));

        timerFires(number, "BoundaryEvent_ReminderDue");

        assertThat(lastMessage(number)).contains("部分商品已收到", "退还款项").doesNotContain("按已收到的商品办理");
    }

    @Test
    @Tag("U5")
    void whoHasTheMoneyIsNotPromisedASecondRefundForALostParcel() {
        var order = soldToVip(anOrder().line("MUG", 1, 9_000));
        var number = paidFirst(order, 1);
        done(shop.post("/api/returns/" + number + "/shipment", Map.of("courier", "SF", "trackingNumber", "SF-1")));
        timerFires(number, "BoundaryEvent_GoodsOverdue");

        done(alice.works(number, "Task_TraceParcel", "traceDecision", "lostByCarrier"));

        assertThat(lastMessage(number)).contains("无需退还").doesNotContain("我们会为丢失的商品退款");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(paidBack(number)).isEqualTo(9_000);
    }

    @Test
    @Tag("F2")
    void waitingIsGivenUpAsOftenAsItIsInVain() {
        var order = soldToVip(anOrder().line("MUG", 3, 9_000));
        var number = paidFirst(order, 3);
        done(receives(number, true, 1, 1));
        done(inspectsAndAccepts(number));
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        assertThat(claimed(number)).isEqualTo("2 missing, 0 refused, 6000");
        done(walt.post("/api/returns/" + number + "/late-goods", null));

        timerFires(number, "BoundaryEvent_GoodsOverdue");

        assertThat(claimed(number)).isEqualTo("2 missing, 0 refused, 6000");
        done(fiona.works(number, "Task_CollectMoney", "collectionDecision", "collected", "voucherNumber", "B-2"));
        endedAt(number, "EndEvent_MoneyCollected");
        assertThat(ledger(order, "returned_units")).isEqualTo(1);
        assertThat(ledger(order, "reserved_units")).isZero();
        assertThat(ledger(order, "refunded_minor")).isEqualTo(3_000);
    }

    @Test
    void nothingComesInForAClaimOfRefusedGoodsAndNoManagerForgetsTheMoney() {
        var number = paidFirst(soldToVip(anOrder()), 1);
        done(receives(number, false, 1, 1));
        done(inspectsAndRefuses(number));
        assertThat(collection(number)).isEqualTo("OPEN");

        assertThat(walt.post("/api/returns/" + number + "/late-goods", null).status())
                .isEqualTo(409);
        assertThatThrownBy(() -> people.<BusinessException>as(
                        "mia", "aftersales-manager", () -> cases.close(new CaseNumber(number), "enough")))
                .isInstanceOf(MoneyMovedException.class);

        assertThat(fiona.tasks(number, "Task_CollectMoney")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no spaces please", "<b>1</b>", "${1}", "x'; drop table refund; --"})
    void collectedMoneyHasAnHonestVoucher(String voucher) {
        var number = paidFirst(soldToVip(anOrder()), 1);
        timerFires(number, "BoundaryEvent_GoodsOverdue");

        var refused =
                fiona.works(number, "Task_CollectMoney", "collectionDecision", "collected", "voucherNumber", voucher);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(fiona.tasks(number, "Task_CollectMoney")).hasSize(1);
        assertThat(collection(number)).isEqualTo("OPEN");
    }

    @Test
    void whatIsRefusedOrMissingOfAReturnIsClaimedAndOnlyTheManagerWaivesIt() {
        var order = soldToVip(anOrder().line("MUG", 3, 10_000));
        var number = paidFirst(order, 3);
        assertThat(paidBack(number)).isEqualTo(10_000);

        done(receives(number, true, 1, 1));
        done(inspectsParcel(quinn.task(number, "Task_InspectParcel"), true));
        done(receives(number, false, 1, 1));
        done(inspectsAndRefuses(number));

        assertThat(ledger(order, "returned_units")).isEqualTo(1);
        assertThat(ledger(order, "reserved_units")).isEqualTo(2);
        assertThat(claimed(number)).isEqualTo("1 missing, 1 refused, 6667");
        done(fiona.works(
                number, "Task_CollectMoney", "collectionDecision", "waive", "waiverReason", "a good customer"));
        assertThat(fiona.tasks(number, "Task_CollectMoney")).isEmpty();

        done(mia.works(number, "Task_DecideWaiver", "waiverDecision", "refuse"));
        assertThat(ledger(order, "compensated_units")).isZero();
        done(frank.works(number, "Task_CollectMoney", "collectionDecision", "waive", "waiverReason", "really"));
        var reason = mia.get("/engine-rest/task/" + mia.task(number, "Task_DecideWaiver") + "/form-variables");
        assertThat(reason.body().toString()).contains("really");
        assertThat(walt.tasks(number, "Task_SendRefusedGoodsBack")).isEmpty();
        done(mia.works(number, "Task_DecideWaiver", "waiverDecision", "grant"));
        done(sendsBack(number, 1));

        endedAt(number, "EndEvent_MoneyWaived");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(ledger(order, "compensated_units")).isEqualTo(2);
        assertThat(ledger(order, "returned_units")).isEqualTo(1);
        assertThat(ledger(order, "reserved_units")).isZero();
        assertThat(ledger(order, "refunded_minor")).isEqualTo(10_000);
        assertThat(paidBack(number)).isEqualTo(10_000);
    }

    @Test
    @Tag("PS-04")
    void whoAskedForTheWaiverOrApprovedTheMoneyDoesNotGrantIt() {
        var number = paidFirst(soldToVip(anOrder()), 1);
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        var olga = joins("finance", "aftersales-manager");
        var ruth = joins("aftersales-review", "aftersales-manager");

        done(olga.works(number, "Task_CollectMoney", "collectionDecision", "waive", "waiverReason", "a friend"));

        var own = olga.submits(olga.task(number, "Task_DecideWaiver"), "waiverDecision", "grant");
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.code()).isEqualTo("FourEyes");
        var nothing = ruth.submits(ruth.task(number, "Task_DecideWaiver"));
        assertThat(nothing.status()).isEqualTo(422);
        done(ruth.works(number, "Task_DecideWaiver", "waiverDecision", "grant"));
        endedAt(number, "EndEvent_MoneyWaived");
    }

    @Test
    void aWaiverThatIsAskedForNeedsWords() {
        var number = paidFirst(soldToVip(anOrder()), 1);
        timerFires(number, "BoundaryEvent_GoodsOverdue");

        assertThat(fiona.works(number, "Task_CollectMoney", "collectionDecision", "waive")
                        .status())
                .isEqualTo(422);
        assertThat(fiona.works(
                                number,
                                "Task_CollectMoney",
                                "collectionDecision",
                                "waive",
                                "waiverReason",
                                "x".repeat(901))
                        .status())
                .isEqualTo(422);
        assertThat(fiona.works(number, "Task_CollectMoney", "collectionDecision", "forget")
                        .status())
                .isEqualTo(422);
        assertThat(collection(number)).isEqualTo("OPEN");
    }

    @Test
    void aRefundThatWasPaidOutsideIsFollowedByTheGoodsToo() {
        tables().sql("insert into simulator_script (behaviour) values ('REFUSE')")
                .update();
        var number = acceptedCase(shopFiles(soldToVip(anOrder()), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);

        done(frank.works(
                number, "Task_ResolveFailedRefund", "failedRefundDecision", "paidOffline", "voucherNumber", "V-1"));

        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        endedAt(number, "EndEvent_RefundFirstCompleted");
    }

    private String paidFirst(OrderNumber order, int units, Object... choices) {
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, units));
        done(approves(ray, number, choices));
        done(financeApproves(frank, number));
        backgroundStepsOf(number);
        return number;
    }

    private OrderNumber soldToVip(AnOrder order) {
        return sold(order.by("C-VIP-" + UUID.randomUUID().toString().substring(0, 8))
                .ofLevel("VIP"));
    }

    private Person joins(String... roles) {
        var name = "olga-" + UUID.randomUUID().toString().substring(0, 6);
        var user = staff.newUser(name);
        user.setPassword(name + "-demo");
        staff.saveUser(user);
        for (var role : roles) {
            staff.createMembership(name, role);
        }
        return new Person(shop.address(), name);
    }

    private String reviewForm(String number) {
        return ray.get("/engine-rest/task/" + ray.task(number, "Task_ReviewReturn") + "/form-variables")
                .body()
                .toString();
    }

    private void nothingIsHeldOf(OrderNumber order) {
        assertThat(ledger(
                        order, "refunded_minor + settled_units + reserved_units + returned_units + compensated_units"))
                .isZero();
        assertThat(tables().sql("select freight_refunded_minor from shop_order where order_number = ?")
                        .param(order.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long toPay(String number) {
        return tables().sql("select total_minor from refund_calculation where case_number = ? order by id desc"
                        + " fetch first 1 rows only")
                .param(number)
                .query(Long.class)
                .single();
    }

    private long calculations(String number) {
        return tables().sql("select count(*) from refund_calculation where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private long ledger(OrderNumber order, String columns) {
        return tables().sql("select sum(" + columns + ") from order_line where order_number = ?")
                .param(order.value())
                .query(Long.class)
                .single();
    }

    private String decision(String number) {
        return tables().sql("select outcome from case_decision where case_number = ? and decision = 'RefundFirst'")
                .param(number)
                .query(String.class)
                .single();
    }

    private String collection(String number) {
        return tables().sql("select state from money_collection where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private String claimed(String number) {
        return tables().sql("select * from money_collection_line where case_number = ?")
                .param(number)
                .query((row, index) -> row.getInt("missing_units") + " missing, " + row.getInt("refused_units")
                        + " refused, " + row.getLong("amount_minor"))
                .single();
    }

    private java.util.List<String> timeline(String number) {
        return tables().sql("select what from case_timeline where case_number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    private String lastMessage(String number) {
        var messages = outbox.of(new CaseNumber(number));
        return messages.get(messages.size() - 1).body();
    }
}
