package org.aftersales.story;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.aftersales.returns.StuckCases;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.MovableClock;
import org.aftersales.testdata.People;
import org.aftersales.testdata.TestShop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money back before anything was shipped, from the customer to the money. */
abstract class RefundOnlyStory extends RefundOnlyStories {

    @Autowired
    private TestShop dispatch;

    @Autowired
    private MovableClock clock;

    @Autowired
    private StuckCases stuck;

    @Autowired
    private People people;

    @Test
    @Tag("RO-01")
    @Tag("RO-03")
    @Tag("RO-04")
    @Tag("RO-05")
    @Tag("RO-06")
    @Tag("FI-02")
    void aWholeOrderIsPaidBackWithItsFreightAndNobodyTouchesIt() {
        var order =
                sold(anOrder().notShipped().freight(1_000).line("TEA", 2, 3_000).line("POT", 1, 5_000));

        var number = moneyAskedBack(order, 1, 2, 2, 1);

        endedAt(number, "EndEvent_OrderRefunded");
        assertThat(paid(number)).isEqualTo(9_000);
        assertThat(line(order, 1)).containsExactly(0L, 0L, 2L, 0L, 2L, 3_000L);
        assertThat(shop.get("/api/returns/" + number).text("status")).isEqualTo("COMPLETED");
        told(number, "ORDER_REFUNDED");
        assertThat(dispatch.told).contains("cancel " + number);
        assertThat(ships(order, 1, 1).code()).isEqualTo("UnitsCancelled");
        assertThat(ships(order, 1, 1).status()).isEqualTo(409);
        assertThat(asksMoneyBack(shop, order, key(), 1, 1).code()).isEqualTo("NothingLeftToRefund");
    }

    @Test
    @Tag("RO-02")
    @Tag("B-03")
    void whoKeepsAPartGetsThatPartAndMayReturnItLater() {
        var order = sold(
                anOrder().notShipped().freight(1_000).line("TEA", 3, 10_000).line("POT", 1, 5_000));
        var number = moneyAskedBack(order, 1, 2);
        endedAt(number, "EndEvent_OrderRefunded");
        assertThat(paid(number)).as("two of three, rounded down; no freight").isEqualTo(6_666);

        assertThat(ships(order, 1, 3).code()).isEqualTo("UnitsCancelled");
        done(ships(order, 1, 1, 2, 1));
        delivered(order);
        assertThat(shopFiles(order, "NO_REASON", 1, 2).code()).isEqualTo("MoreThanLeft");
        var back = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(approves(ray, back));
        done(receives(back, false, 1, 1));
        done(inspectsAndAccepts(back));
        done(financeApproves(fiona, back));
        backgroundStepsOf(back);

        endedAt(back, "EndEvent_ReturnCompleted");
        assertThat(paid(back)).as("the last part takes the rounding rest").isEqualTo(3_334);
        assertThat(shopFiles(order, "NO_REASON", 1, 1).code()).isEqualTo("NothingLeftToReturn");
    }

    @Test
    @Tag("RO-06")
    void theCaseThatTakesTheLastPieceTakesTheFreightOnce() {
        var order =
                sold(anOrder().notShipped().freight(1_000).line("TEA", 2, 3_000).line("POT", 1, 5_000));

        var first = moneyAskedBack(order, 1, 2);
        var last = moneyAskedBack(order, 2, 1);

        assertThat(paid(first)).isEqualTo(3_000);
        assertThat(paid(last)).isEqualTo(6_000);
    }

    @Test
    @Tag("RO-06")
    void anOrderOfWhichAPartWasShippedKeepsItsFreight() {
        var order =
                sold(anOrder().notShipped().freight(1_000).line("TEA", 2, 3_000).line("POT", 1, 5_000));
        done(ships(order, 2, 1));

        var number = moneyAskedBack(order, 1, 2);

        endedAt(number, "EndEvent_OrderRefunded");
        assertThat(paid(number)).isEqualTo(3_000);
    }

    @Test
    @Tag("B-02")
    @Tag("DF-04")
    void aUnitThatOneCaseHasClaimedIsNoOtherCases() {
        var order = sold(anOrder().notShipped().line("TEA", 3, 9_000));
        done(ships(order, 1, 2));
        delivered(order);
        acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        assertThat(shopFiles(order, "NO_REASON", 1, 1).code())
                .as("the third has not left")
                .isEqualTo("NothingLeftToReturn");

        acceptedCase(asksMoneyBack(shop, order, key(), 1, 1));

        assertThat(asksMoneyBack(shop, order, key(), 1, 1).code()).isEqualTo("NothingLeftToRefund");
        assertThat(line(order, 1).get(0)).isEqualTo(3);
    }

    @Test
    @Tag("RO-07")
    void discountsCouponsAndPointsAreNotPaidBack() {
        var order = sold(anOrder().notShipped().coupon("SPRING").lineWithCoupon("TEA", 2, 3_000, 500, 100));

        var number = moneyAskedBack(order, 1, 2);

        assertThat(paid(number)).isEqualTo(3_000);
        assertThat(tables().sql("select coupon_minor + points from refund_calculation where case_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("RO-01")
    void anOrderThatLeftInThatMomentIsNotPaidAndTheCustomerMayReturnIt() {
        var order = sold(anOrder().notShipped().line("TEA", 2, 3_000));
        var number = acceptedCase(asksMoneyBack(shop, order, key(), 1, 2));
        done(ships(order, 1, 2));

        backgroundStepsOf(number);

        endedAt(number, "EndEvent_AlreadyShipped");
        assertThat(dispatch.told).as("it had agreed to hold them").containsOnlyOnce("release " + number);
        told(number, "ALREADY_SHIPPED");
        var standing = shop.get("/api/returns/" + number);
        assertThat(standing.text("status")).isEqualTo("CLOSED");
        assertThat(standing.text("nextStep")).contains("ask for a return here");
        assertThat(paid(number)).isZero();
        assertThat(line(order, 1)).containsExactly(0L, 0L, 0L, 2L, 0L, 0L);
        delivered(order);
        acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
    }

    @Test
    @Tag("RO-01")
    @Tag("R22")
    void whileTheShopThinksNobodyElseWaitsForTheCaseOrItsOrder() {
        var order = sold(anOrder().notShipped().in("GBP").line("ROBOT", 1, 50_000));
        var thought = new AtomicInteger();
        dispatch.meanwhile.put(order, () -> {
            runAsync(() -> everyRowIsFree(order)).orTimeout(1, TimeUnit.MINUTES).join();
            thought.incrementAndGet();
        });

        var rejected = moneyAskedBack(order, 1, 1);
        done(ray.works(
                rejected,
                "Task_ReviewRefund",
                "reviewDecision",
                "reject",
                "rejectionReason",
                "ALREADY_PACKED",
                "customerText",
                "It is packed."));
        backgroundStepsOf(rejected);
        var paid = moneyAskedBack(order, 1, 1);
        done(ray.works(paid, "Task_ReviewRefund", "reviewDecision", "approve"));
        done(financeApproves(fiona, paid));
        backgroundStepsOf(paid);

        endedAt(paid, "EndEvent_OrderRefunded");
        assertThat(thought).as("held, released, held, cancelled").hasValue(4);
    }

    /** Asked by somebody who does not wait. */
    private void everyRowIsFree(OrderNumber order) {
        for (var table : List.of("case_file", "shop_order", "order_line", "payment")) {
            tables().sql("select order_number from " + table + " where order_number = ? for update nowait")
                    .param(order.value())
                    .query(String.class)
                    .list();
        }
    }

    @Test
    @Tag("RO-01")
    @Tag("DF-04")
    void whatNeverLeftIsNotReturnedWhileASilentShopStillHoldsIt() {
        var order = sold(anOrder().notShipped().in("GBP").line("ROBOT", 3, 150_000));
        done(ships(order, 1, 1));
        delivered(order);
        var number = moneyAskedBack(order, 1, 2);
        dispatch.silentAbout.add(order);
        assertThatThrownBy(() -> rejects(number)).hasMessageContaining("nobody answers");

        var all = shopFiles(order, "NO_REASON", 1, 3);

        assertThat(all.code()).as(all.toString()).isEqualTo("MoreThanLeft");
        assertThat(line(order, 1)).startsWith(2L, 2L, 0L, 1L);
        dispatch.silentAbout.remove(order);
        backgroundStepsOf(number);
        assertThat(line(order, 1)).startsWith(0L, 0L, 0L, 1L);
        acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        acceptedCase(asksMoneyBack(shop, order, key(), 1, 2));
    }

    @Test
    @Tag("RO-01")
    void whoseGoodsHaveLeftHearsOfItThoughTheShopIsSilentAboutItsHold() {
        var order = sold(anOrder().notShipped().line("TEA", 2, 3_000));
        var number = acceptedCase(asksMoneyBack(shop, order, key(), 1, 2));
        done(ships(order, 1, 2));
        dispatch.silentAfterHolding.add(order);

        assertThatThrownBy(() -> backgroundStepsOf(number)).hasMessageContaining("nobody answers");

        told(number, "ALREADY_SHIPPED");
        dispatch.silentAfterHolding.remove(order);
        backgroundStepsOf(number);
        endedAt(number, "EndEvent_AlreadyShipped");
        assertThat(dispatch.told).containsOnlyOnce("release " + number);
    }

    @Test
    @Tag("RO-01")
    void aShopThatSaysItHasLeftIsBelieved() {
        var order = sold(anOrder().notShipped());
        dispatch.gone.add(order);

        var number = moneyAskedBack(order, 1, 1);

        endedAt(number, "EndEvent_AlreadyShipped");
        assertThat(line(order, 1)).startsWith(0L, 0L, 0L);
    }

    @Test
    @Tag("RO-04")
    void aboveTheLimitAPersonRejectsAndTheShopMayShip() {
        var order = sold(anOrder().notShipped().line("ROBOT", 1, 300_000));
        var number = acceptedCase(asksMoneyBack(alice, order, key(), 1, 1));
        backgroundStepsOf(number);
        told(number, "REFUND_REVIEWED");
        assertThat(fiona.tasks(number, "Task_ApproveRefund"))
                .as("finance sees nothing yet")
                .isEmpty();
        assertThat(ships(order, 1, 1).code()).isEqualTo("OrderHeld");
        assertThat(ships(order, 1, 1).status()).isEqualTo(409);

        var task = ray.task(number, "Task_ReviewRefund");
        alice.claims(task);
        assertThat(alice.submits(task, "reviewDecision", "approve").accepted())
                .as("four eyes")
                .isFalse();
        done(ray.claims(task));
        assertThat(ray.submits(task).accepted()).isFalse();
        assertThat(ray.submits(task, "reviewDecision", "reject").accepted()).isFalse();
        assertThat(ray.submits(task, "reviewDecision", "reject", "rejectionReason", "ALREADY_PACKED")
                        .accepted())
                .isFalse();
        assertThat(ray.submits(task, "reviewDecision", "reject", "rejectionReason", "NOPE", "customerText", "no")
                        .accepted())
                .isFalse();
        done(ray.submits(
                task,
                "reviewDecision",
                "reject",
                "rejectionReason",
                "ALREADY_PACKED",
                "customerText",
                "It is packed."));
        backgroundStepsOf(number);

        endedAt(number, "EndEvent_OrderReleased");
        told(number, "REFUND_REVIEWED", "REFUND_REFUSED");
        assertThat(shop.get("/api/returns/" + number)
                        .body()
                        .at("/rejection/text")
                        .asText())
                .isEqualTo("It is packed.");
        assertThat(line(order, 1)).containsExactly(0L, 0L, 0L, 0L, 0L, 0L);
        assertThat(dispatch.told).contains("release " + number);
        done(ships(order, 1, 1));
    }

    @Test
    @Tag("RO-04")
    @Tag("FI-02")
    void aboveTheLimitFinanceApprovesAfterThePerson() {
        var order = sold(anOrder().notShipped().in("GBP").freight(1_000).line("ROBOT", 1, 50_000));
        var number = moneyAskedBack(order, 1, 1);

        done(ray.works(number, "Task_ReviewRefund", "reviewDecision", "approve"));
        assertThat(paid(number)).isZero();
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);

        endedAt(number, "EndEvent_OrderRefunded");
        assertThat(paid(number)).isEqualTo(51_000);
        told(number, "REFUND_REVIEWED", "ORDER_REFUNDED");
        assertThat(line(order, 1)).containsExactly(0L, 0L, 1L, 0L, 1L, 50_000L);
    }

    @Test
    @Tag("S7")
    void theLimitCannotBeDodgedByAskingInSmallParts() {
        var order = sold(anOrder().notShipped().line("ROBOT", 2, 160_000));

        var first = moneyAskedBack(order, 1, 1);
        var second = moneyAskedBack(order, 1, 1);

        endedAt(first, "EndEvent_OrderRefunded");
        assertThat(ray.tasks(second, "Task_ReviewRefund")).hasSize(1);
        assertThat(paid(second)).isZero();
        assertThat(line(order, 1)).as("nothing is fixed for the second").containsExactly(1L, 1L, 1L, 0L, 1L, 80_000L);
    }

    @Test
    @Tag("RO-04")
    void aCustomerWhoWantsTheGoodsAfterAllWithdraws() {
        var order = sold(anOrder().notShipped().line("ROBOT", 1, 300_000));
        var number = moneyAskedBack(order, 1, 1);
        assertThat(shop.post(
                                "/api/returns/" + number + "/quantities",
                                Map.of("lines", List.of(Map.of("lineNumber", 1, "units", 1))))
                        .accepted())
                .as("what is held was asked for by units")
                .isFalse();

        done(shop.post("/api/returns/" + number + "/cancellation", null));
        backgroundStepsOf(number);

        endedAt(number, "EndEvent_OrderReleased");
        told(number, "REFUND_REVIEWED", "REFUND_WITHDRAWN");
        assertThat(shop.get("/api/returns/" + number).text("nextStep")).contains("sent as ordered");
        assertThat(line(order, 1)).containsExactly(0L, 0L, 0L, 0L, 0L, 0L);
        done(ships(order, 1, 1));
    }

    @Test
    @Tag("WO-13")
    void aManagerWhoClosesTheCaseLetsTheOrderGo() throws Exception {
        var order = sold(anOrder().notShipped().line("ROBOT", 1, 300_000));
        var number = moneyAskedBack(order, 1, 1);

        people.<BusinessException>as(
                "mia", "aftersales-manager", () -> stuck.close(new CaseNumber(number), "Asked by mistake."));
        backgroundStepsOf(number);

        endedAt(number, "EndEvent_ClosedByManager");
        assertThat(messages(number)).last().isEqualTo("REQUEST_CLOSED");
        assertThat(shop.get("/api/returns/" + number).text("nextStep"))
                .isEqualTo("The request has ended. The goods are sent as ordered.");
        assertThat(line(order, 1)).containsExactly(0L, 0L, 0L, 0L, 0L, 0L);
        done(ships(order, 1, 1));
    }

    @Test
    @Tag("RO-01")
    @Tag("R3")
    void aShopThatDoesNotAnswerIsAskedAgainThenByAPerson() {
        var order = sold(anOrder().notShipped());
        dispatch.silentAbout.add(order);
        var number = moneyAskedBack(order, 1, 1);
        for (var pause : List.of(1, 5, 15, 60)) {
            assertThat(alice.tasks(number, "Task_ClarifyHold")).isEmpty();
            timerFires(number, "Event_TimeToAskShop", clock.instant().plus(Duration.ofMinutes(pause)));
            backgroundStepsOf(number);
        }
        assertThat(line(order, 1)).as("never assumed").containsExactly(1L, 0L, 0L, 0L, 0L, 0L);
        assertThat(alice.works(number, "Task_ClarifyHold", "holdAnswer", "perhaps")
                        .code())
                .isEqualTo("FieldInvalid");
        done(alice.works(number, "Task_ClarifyHold", "holdAnswer", "ASK_AGAIN"));
        backgroundStepsOf(number);
        dispatch.silentAbout.remove(order);
        timerFires(number, "Event_TimeToAskShop");
        backgroundStepsOf(number);

        endedAt(number, "EndEvent_OrderRefunded");
        assertThat(dispatch.asked.get(order))
                .hasSize(7)
                .containsOnly(dispatch.asked.get(order).get(0));
    }

    @Test
    @Tag("RO-01")
    void whatThePersonHeardFromTheShopCounts() {
        var held = sold(anOrder().notShipped());
        var gone = sold(anOrder().notShipped());
        var first = silentUntilAPersonAsks(held);
        var second = silentUntilAPersonAsks(gone);
        dispatch.silentAbout.remove(held);
        dispatch.silentAbout.remove(gone);

        done(alice.works(first, "Task_ClarifyHold", "holdAnswer", "HELD"));
        done(amy.works(second, "Task_ClarifyHold", "holdAnswer", "SHIPPED"));
        backgroundStepsOf(first);
        backgroundStepsOf(second);

        endedAt(first, "EndEvent_OrderRefunded");
        endedAt(second, "EndEvent_AlreadyShipped");
        assertThat(actorsOf(first, "OrderHeld")).containsExactly("alice");
        assertThat(actorsOf(second, "OrderAlreadyShipped")).containsExactly("amy");
        assertThat(line(gone, 1)).startsWith(0L, 0L, 0L);
    }

    @Test
    @Tag("PS-04")
    void whoAskedTheMoneyBackDoesNotAnswerInThePlaceOfTheShop() {
        var order = sold(anOrder().notShipped());
        dispatch.silentAbout.add(order);
        var number = acceptedCase(asksMoneyBack(alice, order, key(), 1, 1));
        backgroundStepsOf(number);
        theShopStaysSilent(number);

        assertThat(alice.submits(amy.task(number, "Task_ClarifyHold"), "holdAnswer", "HELD")
                        .accepted())
                .isFalse();
        assertThat(paid(number)).isZero();
        dispatch.silentAbout.remove(order);
        done(amy.works(number, "Task_ClarifyHold", "holdAnswer", "HELD"));
        backgroundStepsOf(number);
        endedAt(number, "EndEvent_OrderRefunded");
    }

    @Test
    @Tag("RO-02")
    @Tag("S7")
    void aCouponForTheSameOrderCountsTowardsTheLimitToo() {
        var order = sold(anOrder().notShipped().line("CREAM", 1, 60_000).line("ROBOT", 1, 60_000));
        done(ships(order, 1, 1));
        delivered(order);
        var kept = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(ray.works(
                kept,
                "Task_ReviewReturn",
                "reviewDecision",
                "goodwill",
                "goodwillAmount",
                "500.00",
                "goodwillText",
                "Keep it."));
        var number = moneyAskedBack(order, 2, 1);

        assertThat(ray.tasks(number, "Task_ReviewRefund")).hasSize(1);
        assertThat(paid(number)).isZero();
    }

    @Test
    @Tag("RO-01")
    @Tag("RO-04")
    void whileAPersonClarifiesTheHoldTheCustomerMayStillWithdraw() {
        var order = sold(anOrder().notShipped());
        var number = silentUntilAPersonAsks(order);
        assertThat(shop.get("/api/returns/" + number).body().path("cancellable").asBoolean())
                .isTrue();

        done(withdraws(number));

        assertThat(alice.tasks(number, "Task_ClarifyHold")).isEmpty();
        assertThatThrownBy(() -> backgroundStepsOf(number)).hasMessageContaining("nobody answers");
        assertThat(messages(number)).as("nobody knows what the shop holds").isEmpty();
        dispatch.silentAbout.remove(order);
        backgroundStepsOf(number);

        withdrawnAndFree(order, number);
        assertThat(dispatch.told)
                .as("the question might have arrived late: it is answered before")
                .containsOnlyOnce("release " + number);
        assertThat(dispatch.asked.get(order))
                .as("five times for the hold, in vain for the release, and once more")
                .hasSize(7)
                .containsOnly(dispatch.asked.get(order).get(0));
        assertThat(withdraws(number).status()).isEqualTo(409);
    }

    @Test
    @Tag("RO-04")
    void whoWithdrawsBeforeTheShopWasAskedOrWhileItIsSilentNeedsNobody() {
        var early = sold(anOrder().notShipped());
        var first = acceptedCase(asksMoneyBack(shop, early, key(), 1, 1));
        var silent = sold(anOrder().notShipped());
        dispatch.silentAbout.add(silent);
        var second = moneyAskedBack(silent, 1, 1);

        done(withdraws(first));
        done(withdraws(second));
        dispatch.silentAbout.remove(silent);
        backgroundStepsOf(first);
        backgroundStepsOf(second);

        withdrawnAndFree(early, first);
        withdrawnAndFree(silent, second);
    }

    @Test
    @Tag("RO-01")
    void whoWithdrawsGoodsThatHadLeftIsNotHeldUp() {
        var order = sold(anOrder().notShipped());
        dispatch.gone.add(order);
        var number = acceptedCase(asksMoneyBack(shop, order, key(), 1, 1));

        done(withdraws(number));
        backgroundStepsOf(number);

        withdrawnAndFree(order, number);
        assertThat(dispatch.told).doesNotContain("release " + number);
    }

    private Answer withdraws(String number) {
        return shop.post("/api/returns/" + number + "/cancellation", null);
    }

    private void withdrawnAndFree(OrderNumber order, String number) {
        endedAt(number, "EndEvent_OrderReleased");
        assertThat(statusOf(number)).isEqualTo("CLOSED");
        told(number, "REFUND_WITHDRAWN");
        assertThat(line(order, 1)).containsExactly(0L, 0L, 0L, 0L, 0L, 0L);
        done(ships(order, 1, 1));
    }

    private List<String> actorsOf(String number, String what) {
        return tables().sql("select actor from case_timeline where case_number = ? and what = ?")
                .params(number, what)
                .query(String.class)
                .list();
    }

    private String silentUntilAPersonAsks(OrderNumber order) {
        dispatch.silentAbout.add(order);
        var number = moneyAskedBack(order, 1, 1);
        theShopStaysSilent(number);
        return number;
    }

    private void theShopStaysSilent(String number) {
        for (int question = 0; question < 4; question++) {
            timerFires(number, "Event_TimeToAskShop");
            backgroundStepsOf(number);
        }
    }

    @Test
    @Tag("RO-02")
    void whatCannotBeIsRefusedLineByLineAndChangesNothing() {
        var order = sold(anOrder().notShipped().line("TEA", 2, 3_000));
        var shipped = sold(anOrder());
        var unpaid = sold(anOrder().notShipped().notPaid());

        assertThat(asksMoneyBack(shop, order, key()).code()).isEqualTo("NoLines");
        assertThat(asksMoneyBack(shop, order, key(), 1, 0).code()).isEqualTo("UnitsNotPositive");
        assertThat(asksMoneyBack(shop, order, key(), 1, -1).code()).isEqualTo("UnitsNotPositive");
        assertThat(asksMoneyBack(shop, order, key(), 1, Integer.MAX_VALUE).code())
                .isEqualTo("MoreThanUnshipped");
        assertThat(asksMoneyBack(shop, order, key(), 9, 1).code()).isEqualTo("LineUnknown");
        assertThat(asksMoneyBack(shop, order, key(), 1, 1, 1, 1).code()).isEqualTo("DuplicateLine");
        assertThat(asksMoneyBack(shop, shipped, key(), 1, 1).code()).isEqualTo("AlreadyShipped");
        assertThat(asksMoneyBack(shop, unpaid, key(), 1, 1).code()).isEqualTo("NotPaid");
        assertThat(asksMoneyBack(shop, new OrderNumber("NO-SUCH"), key(), 1, 1).status())
                .isEqualTo(404);
        assertThat(asksMoneyBack(shop, order, "", 1, 1).code()).isEqualTo("RequestKeyInvalid");
        assertThat(asksMoneyBack(walt, order, key(), 1, 1).status()).isEqualTo(403);
        var overflow = Map.of(
                "orderNumber",
                order.value(),
                "reason",
                "NO_LONGER_WANTED",
                "currency",
                "USD",
                "lines",
                List.of(Map.of("lineNumber", 1, "units", 99_999_999_999L)));
        assertThat(shop.post("/api/refunds", overflow, "Idempotency-Key", key()).status())
                .isEqualTo(400);
        assertThat(line(order, 1)).containsExactly(0L, 0L, 0L, 0L, 0L, 0L);
    }

    @Test
    @Tag("RO-02")
    @Tag("F14")
    void theSameRequestTwiceIsOneCaseAndTheKeyOfAReturnIsAnother() {
        var order = sold(anOrder().notShipped().line("TEA", 2, 3_000));
        var key = key();
        var moment = clock.instant();

        var first = acceptedCase(asksMoneyBackAt(moment, shop, order, key, 1, 1));

        assertThat(acceptedCase(asksMoneyBackAt(moment, shop, order, key, 1, 1)))
                .isEqualTo(first);
        assertThat(asksMoneyBackAt(moment, shop, order, key, 1, 2).code()).isEqualTo("RequestKeyReused");
        assertThat(files(shop, order, "NO_REASON", key, false, 1, 1).code()).isEqualTo("RequestKeyReused");
        assertThat(line(order, 1)).startsWith(1L);
    }

    @Test
    @Tag("RO-02")
    void theShopShowsBeforehandWhatMayBeAskedBack() {
        var order = sold(anOrder().notShipped().line("TEA", 3, 3_000).line("POT", 1, 5_000));
        done(ships(order, 2, 1));
        moneyAskedBack(order, 1, 1);

        var offer = shop.get("/api/refunds/eligibility?order=" + order.value());

        done(offer);
        assertThat(offer.body().at("/lines/0/refundableUnits").asInt()).isEqualTo(2);
        assertThat(offer.body().at("/lines/1/refusal").asText()).isEqualTo("AlreadyShipped");
        assertThat(offer.body().path("reasons")).isNotEmpty();
    }

    @Test
    @Tag("RO-01")
    void anImportThatTellsOfAParcelLosesAgainstTheHold() {
        var number = "IMP-" + UUID.randomUUID().toString().substring(0, 8);
        done(shop.post("/api/orders", orderOf(number, null)));
        var order = new OrderNumber(number);
        var asked = moneyAskedBack(order, 1, 1);
        assertThat(ray.tasks(asked, "Task_ReviewRefund")).hasSize(1);

        var refused = shop.post("/api/orders", orderOf(number, "2026-03-03T10:00:00"));
        done(rejects(asked));
        var accepted = shop.post("/api/orders", orderOf(number, "2026-03-03T10:00:00"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("UnitsHeld");
        done(accepted);
        assertThat(line(order, 1)).containsExactly(0L, 0L, 0L, 1L, 0L, 0L);
        done(shop.post("/api/orders", orderOf(number, null)));
        assertThat(shop.get("/api/orders/" + number).body().path("shippedAt").isNull())
                .as("what has left does not come back because nobody speaks of it")
                .isFalse();
    }

    private Answer rejects(String number) {
        var answer = ray.works(
                number,
                "Task_ReviewRefund",
                "reviewDecision",
                "reject",
                "rejectionReason",
                "OTHER",
                "customerText",
                "Sorry.");
        backgroundStepsOf(number);
        return answer;
    }

    private static Map<String, Object> orderOf(String number, @Nullable String shippedAt) {
        var order = new java.util.HashMap<String, Object>(Map.of(
                "number",
                number,
                "currency",
                "CNY",
                "orderedAt",
                "2026-03-01T10:00:00",
                "customer",
                Map.of("number", "C-" + number),
                "lines",
                List.of(Map.of("sku", "ROBOT-" + number, "name", "Robot", "units", 1, "unitPrice", "3000.00"))));
        order.put(
                "payments",
                List.of(Map.of(
                        "provider",
                        "simulator",
                        "reference",
                        number,
                        "amount",
                        "3000.00",
                        "paidAt",
                        "2026-03-01T10:05:00")));
        if (shippedAt != null) {
            order.put("shippedAt", shippedAt);
        }
        return order;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
