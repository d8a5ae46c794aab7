package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.contact.Outbox;
import org.aftersales.orders.Orders;
import org.aftersales.returns.CouponDesk;
import org.aftersales.returns.Coupons;
import org.aftersales.returns.DiscountDesk;
import org.aftersales.returns.Points;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.AnOrder;
import org.aftersales.testdata.MovableClock;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What was paid with a coupon or with points comes back as a coupon and as points, where the reviewer grants it: once, and never more than it was. */
@Tag("RR-07")
@Tag("B-03")
abstract class DiscountStories extends ReturnStory {

    private static final Object[] BOTH = {"couponBack", true, "pointsBack", true};

    @Autowired
    private Outbox outbox;

    @Autowired
    private Orders orders;

    @Autowired
    private Coupons coupons;

    @Autowired
    private Points points;

    @Autowired
    private CouponDesk couponDesk;

    @Autowired
    private DiscountDesk discountDesk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @Test
    void couponAndPointsComeBackOnceTheMoneyIsPaid() {
        var order = soldInEnglish(anOrder().lineWithCoupon("MUG", 2, 10_000, 2_000, 800));
        var number = inspected(order, 2, BOTH);
        assertThat(couponsOf(number)).isEmpty();

        done(financeApproves(fiona, number));
        assertThat(refund(number).at("/coupon/amount").asText()).isEqualTo("20.00");
        assertThat(refund(number).at("/coupon/code").isNull()).isTrue();
        assertThat(refund(number).at("/points/given").asBoolean()).isFalse();
        backgroundWorkOf(number);

        endedAt(number, "EndEvent_DiscountsGivenBack");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(couponsOf(number)).containsExactly(2_000L);
        assertThat(pointsOf(number)).containsExactly(800L);
        var code = refund(number).at("/coupon/code").asText();
        var coupon = shop.get("/api/coupons/" + code);
        assertThat(coupon.text("amount")).isEqualTo("20.00");
        assertThat(coupon.text("customerNumber")).isEqualTo(customerOf(order));
        assertThat(refund(number).at("/points/amount").asLong()).isEqualTo(800);
        assertThat(refund(number).at("/points/given").asBoolean()).isTrue();
        assertThat(letters(number).get(letters(number).size() - 2))
                .contains("CNY 100.00", "a coupon worth CNY 20.00 and 800 points", "You should have the money by");
        assertThat(letters(number).get(letters(number).size() - 1))
                .contains("- a coupon worth CNY 20.00; its code is " + code + "\n- 800 points");
    }

    @Test
    void theShopReadsTheListOfPointsAndNobodyElseDoes() {
        var number = inspected(sold(anOrder().lineWithCoupon("MUG", 1, 10_000, 0, 70)), 1, BOTH);
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        var day = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());

        var list = shop.get("/api/points-given-back?day=" + day);

        assertThat(list.body().findValuesAsText("caseNumber")).containsOnlyOnce(number);
        assertThat(list.body().toString()).contains("\"points\":70");
        assertThat(ray.get("/api/points-given-back?day=" + day).status()).isEqualTo(403);
        assertThat(shop.get("/api/points-given-back?day=yesterday").status()).isEqualTo(400);
        assertThat(letters(number).get(letters(number).size() - 1))
                .contains("- 70 积分")
                .doesNotContain("优惠券，");
    }

    @Test
    void onlyACouponComesBackWhereOnlyTheCouponIsGranted() {
        var number = inspected(sold(anOrder().lineWithCoupon("MUG", 1, 10_000, 500, 800)), 1, "couponBack", true);
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);

        endedAt(number, "EndEvent_DiscountsGivenBack");
        assertThat(couponsOf(number)).containsExactly(500L);
        assertThat(pointsOf(number)).isEmpty();
        assertThat(refund(number).at("/points").isNull()).isTrue();
    }

    @Test
    void nothingComesBackThatNobodyGranted() {
        var number = inspected(sold(anOrder().lineWithCoupon("MUG", 1, 10_000, 500, 800)), 1);
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);

        endedAt(number, "EndEvent_NothingToGiveBack");
        assertThat(couponsOf(number)).isEmpty();
        assertThat(pointsOf(number)).isEmpty();
        assertThat(refund(number).at("/coupon").isNull()).isTrue();
        assertThat(letters(number).get(letters(number).size() - 1)).doesNotContain("优惠券", "积分");
    }

    @Test
    void aCouponThatTheShopRefusesComesToAPersonAndTheCaseWaits() {
        var number = inspected(sold(anOrder().lineWithCoupon("RING", 1, 40_000, 150_000, 0)), 1, BOTH);
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);
        assertThat(statusOf(number)).isEqualTo("PENDING_REFUND");
        var form = mia.get("/engine-rest/task/" + mia.task(number, "Task_ResolveCoupon") + "/form-variables");
        assertThat(form.body().toString()).contains("CNY 1,500.00");

        done(mia.works(number, "Task_ResolveCoupon", "couponDecision", "retry"));
        backgroundStepsOf(number);
        done(mia.works(number, "Task_ResolveCoupon", "couponDecision", "byHand", "couponCode", "BACK-1500"));

        endedAt(number, "EndEvent_CouponGivenByHand");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(letters(number).get(letters(number).size() - 1)).contains("BACK-1500");
        assertThat(couponsOf(number)).isEmpty();
    }

    @Test
    @Tag("RR-09")
    void whatFinanceSendsBackAndTheReviewerTakesAwayIsNotGivenBack() {
        var order = sold(anOrder().lineWithCoupon("MUG", 1, 10_000, 2_000, 800));
        var number = inspected(order, 1, BOTH);
        assertThat(back(order)).containsExactly(2_000, 800);

        done(fiona.works(number, "Task_ApproveRefund", "financeDecision", "sendBack", "sendBackReason", "no points"));
        assertThat(back(order)).containsExactly(0, 0);
        done(ray.works(number, "Task_ReviseAmount", "serviceFee", "0", "couponBack", true, "pointsBack", false));
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);

        assertThat(back(order)).containsExactly(2_000, 0);
        assertThat(couponsOf(number)).containsExactly(2_000L);
        assertThat(pointsOf(number)).isEmpty();
    }

    /** The rest of a division falls on the last unit; who comes last changes when an amount is sent back. */
    @Test
    @Tag("DF-06")
    void casesOfOneOrderNeverGiveBackMoreThanItUsedUp() {
        var order = sold(anOrder().lineWithCoupon("MUG", 3, 30_000, 1_000, 1));
        var numbers = IntStream.range(0, 3)
                .mapToObj(index -> inspected(order, 1, BOTH))
                .toList();
        var first = numbers.get(0);

        done(fiona.works(first, "Task_ApproveRefund", "financeDecision", "sendBack", "sendBackReason", "look again"));
        done(ray.works(first, "Task_ReviseAmount", "serviceFee", "0", "couponBack", true, "pointsBack", true));
        for (var number : numbers) {
            done(financeApproves(fiona, number));
            backgroundWorkOf(number);
        }

        assertThat(numbers.stream()
                        .flatMap(number -> couponsOf(number).stream())
                        .mapToLong(Long::longValue))
                .hasSize(3);
        assertThat(numbers.stream()
                        .flatMap(number -> couponsOf(number).stream())
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(1_000);
        assertThat(numbers.stream()
                        .flatMap(number -> pointsOf(number).stream())
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(1);
        assertThat(back(order)).containsExactly(1_000, 1);
    }

    @Test
    @Tag("B-04")
    void goodsThatFollowTheMoneyBringCouponAndPointsForWhatCame() {
        var order = soldTo("VIP", anOrder().lineWithCoupon("MUG", 3, 9_000, 1_000, 10));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 3));
        done(approves(ray, number, BOTH));
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);
        assertThat(couponsOf(number)).isEmpty();
        assertThat(letters(number).get(letters(number).size() - 1)).contains("收到商品后还将退还");

        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        backgroundStepsOf(number);
        done(fiona.works(number, "Task_CollectMoney", "collectionDecision", "collected", "voucherNumber", "V-1"));
        backgroundStepsOf(number);

        endedAt(number, "EndEvent_DiscountsGivenBack");
        assertThat(couponsOf(number)).containsExactly(333L);
        assertThat(pointsOf(number)).containsExactly(3L);
        assertThat(back(order)).containsExactly(333, 3);
        var rest = inspected(order, 2, "couponBack", true, "pointsBack", true, "goodsFirst", true);
        done(financeApproves(fiona, rest));
        backgroundStepsOf(rest);
        assertThat(back(order)[0]).isLessThanOrEqualTo(1_000);
        assertThat(back(order)[1]).isLessThanOrEqualTo(10);
    }

    @Test
    @Tag("R12")
    void twoWhoGiveBackInTheSameMomentGiveOnce() throws Exception {
        for (int trial = 0; trial < 5; trial++) {
            var number = inspected(sold(anOrder().lineWithCoupon("MUG", 1, 10_000, 2_000, 800)), 1, BOTH);
            done(financeApproves(fiona, number));
            var it = new CaseNumber(number);
            transaction.executeWithoutResult(status -> discountDesk.look(it));

            var given = atOnce(() -> transaction.execute(status -> {
                try {
                    discountDesk.givePoints(it);
                    return couponDesk.issue(it);
                } catch (Exception tooLate) {
                    throw new IllegalStateException(tooLate);
                }
            }));

            assertThat(given).isEqualTo(1);
            assertThat(couponsOf(number)).containsExactly(2_000L);
            assertThat(pointsOf(number)).containsExactly(800L);
        }
    }

    @Test
    void theKeyGivesASecondTimeWhatItGaveTheFirst() {
        var number = inspected(sold(anOrder().lineWithCoupon("MUG", 1, 10_000, 2_000, 800)), 1, BOTH);
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        var digits = number.replaceAll("\\D", "");

        var again = coupons.issue("D" + digits, "C-TEST", Money.parse("CNY 20.00"));
        points.giveBack("P" + digits, new CaseNumber(number), "C-TEST", 800);

        assertThat(((Coupons.Answer.Issued) again).code())
                .isEqualTo(refund(number).at("/coupon/code").asText());
        assertThat(couponsOf(number)).hasSize(1);
        assertThat(pointsOf(number)).hasSize(1);
        assertThatThrownBy(() -> transaction.execute(status -> {
                    try {
                        return couponDesk.issue(new CaseNumber(number));
                    } catch (Exception refused) {
                        throw new IllegalStateException(refused);
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("RR-15")
    void whoGetsNoMoneyReadsNothingOfMoneyOnItsWay() {
        var order = soldInEnglish(anOrder().line("MUG", 1, 5_000));
        var number = inspected(order, 1, "serviceFee", "50.00");
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);

        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        var letter = letters(number).get(letters(number).size() - 1);
        assertThat(letter)
                .contains("is settled", "no money is left to pay back")
                .doesNotContain("on its way", "by .", "0.00");
        assertThat(shop.get("/api/returns/" + number).text("nextStep"))
                .isEqualTo("Nothing more to do: there is no money to pay back.");
    }

    private String inspected(OrderNumber order, int units, Object... granted) {
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, units));
        done(approves(ray, number, granted));
        done(receives(number, false, 1, units));
        done(inspectsAndAccepts(number));
        return number;
    }

    private OrderNumber soldInEnglish(AnOrder order) {
        var number = soldTo("NORMAL", order);
        tables().sql("update customer set language = 'en' where customer_number = ?")
                .param(customerOf(number))
                .update();
        return number;
    }

    private OrderNumber soldTo(String level, AnOrder order) {
        return sold(
                order.by("C-" + UUID.randomUUID().toString().substring(0, 8)).ofLevel(level));
    }

    private String customerOf(OrderNumber order) {
        try {
            return orders.get(order).customerNumber();
        } catch (Exception unknown) {
            throw new AssertionError(unknown);
        }
    }

    private JsonNode refund(String number) {
        return shop.get("/api/returns/" + number).body().path("refund");
    }

    private List<String> letters(String number) {
        return outbox.of(new CaseNumber(number)).stream()
                .map(message -> message.subject() + "\n" + message.body())
                .toList();
    }

    private List<Long> couponsOf(String number) {
        return tables().sql("select amount_minor from coupon_book where coupon_key = ?")
                .param("D" + number.replaceAll("\\D", ""))
                .query(Long.class)
                .list();
    }

    private List<Long> pointsOf(String number) {
        return tables().sql("select points from points_book where case_number = ?")
                .param(number)
                .query(Long.class)
                .list();
    }

    /** Coupon and points that the cases of an order give back, as its ledger has them. */
    private long[] back(OrderNumber order) {
        return tables().sql("select coupon_back_minor, points_back from order_line where order_number = ?")
                .param(order.value())
                .query((row, index) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
    }

    private static int atOnce(Callable<Boolean> deed) throws Exception {
        var people = Executors.newFixedThreadPool(2);
        try {
            var start = new CyclicBarrier(2);
            Callable<Boolean> together = () -> {
                start.await(60, TimeUnit.SECONDS);
                try {
                    return deed.call();
                } catch (RuntimeException tooLate) {
                    return false;
                }
            };
            var first = people.submit(together);
            var second = people.submit(together);
            return (first.get(60, TimeUnit.SECONDS) ? 1 : 0) + (second.get(60, TimeUnit.SECONDS) ? 1 : 0);
        } finally {
            people.shutdownNow();
        }
    }
}
