package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aftersales.contact.Outbox;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.staff.process.DeadlineWatch;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A coupon instead of a return: the customer keeps the goods. */
@DeskTest
@Tag("RR-20")
class GoodwillStoryTest extends ReturnStory {

    @Autowired
    private Outbox outbox;

    @Autowired
    private DeadlineWatch watch;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void theClockGoesRightAgain() {
        clock.reset();
    }

    @Test
    @Tag("B-02")
    void theCustomerTakesTheCouponAndKeepsTheGoods() {
        var order = sold(anOrder().line("MUG", 2, 10_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(proposes(ray, number, "30.00", "Keep the mugs, and take this for the trouble."));
        assertThat(ray.tasks(number, "Task_ReviewReturn")).isEmpty();
        assertThat(standing(number).body().path("offer").isMissingNode()
                        || standing(number).body().path("offer").isNull())
                .isTrue();

        var form = sue.get("/engine-rest/task/" + sue.task(number, "Task_ApproveGoodwill") + "/form-variables");
        assertThat(form.body().toString()).contains("CNY 30.00", "Keep the mugs", "CNY 100.00");
        done(sue.works(number, "Task_ApproveGoodwill", "goodwillDecision", "approve"));
        assertThat(standing(number).body().path("offer").path("amount").asText())
                .isEqualTo("30.00");
        assertThat(standing(number).text("nextStep")).startsWith("Please tell us whether you take the coupon");
        assertThat(lastMessage(number)).contains("30.00", "Keep the mugs");

        done(answersOffer(number, true));
        assertThat(statusOf(number)).isEqualTo("PENDING_REFUND");
        assertThat(shop.post("/api/returns/" + number + "/cancellation", null).status())
                .isEqualTo(409);
        backgroundStepsOf(number);

        endedAt(number, "EndEvent_CouponGiven");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(ledger(order, "compensated_units")).isEqualTo(2);
        assertThat(ledger(order, "reserved_units + returned_units + refunded_minor"))
                .isZero();
        var code = standing(number).body().path("offer").path("couponCode").asText();
        assertThat(lastMessage(number)).contains(code);
        var coupon = shop.get("/api/coupons/" + code);
        assertThat(coupon.text("amount")).isEqualTo("30.00");
        assertThat(coupon.text("customerNumber")).isEqualTo("C-TEST");
        assertThat(ray.get("/api/coupons/" + code).status()).isEqualTo(403);
        assertThat(shop.get("/api/coupons/GUESSED").status()).isEqualTo(404);
        assertThat(coupons(number)).isEqualTo(1);
        assertThat(shopFiles(order, "NO_REASON", 1, 1).status()).isEqualTo(422);
    }

    @Test
    void aDeclinedCouponComesBackToTheReviewerAndTwoOffersAreEnough() {
        var order = sold(anOrder());
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        offered(number, "10");
        done(answersOffer(number, false));
        offered(number, "20");
        done(answersOffer(number, false));

        var third = proposes(ray, number, "30", "Please.");
        assertThat(third.status()).isEqualTo(422);
        assertThat(third.code()).isEqualTo("TooManyOffers");
        assertThat(states(number)).containsExactly("DECLINED", "DECLINED");
        done(approves(ray, number));
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
        assertThat(ledger(order, "compensated_units")).isZero();
        assertThat(coupons(number)).isZero();
    }

    @Test
    @Tag("B-08")
    void sevenDaysOfSilenceAreANoAndTheReviewIsNotLateForThem() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        offered(number, "10");
        clock.forward(Duration.ofDays(7));
        for (int look = 0; look < 12; look++) {
            watch.ring();
        }

        timerFires(number, "BoundaryEvent_OfferOverdue");

        assertThat(states(number)).containsExactly("LAPSED");
        assertThat(answersOffer(number, true).status()).isEqualTo(409);
        assertThat(coupons(number)).isZero();
        assertThat(sue.tasks(number, "Task_ReviewReturn")).isEmpty();
        done(rejects(ray, number, "OTHER", "We have not heard from you."));
        endedAt(number, "EndEvent_ReturnRejected");
    }

    @Test
    void aSuperiorMaySendTheOfferBackWithAReasonThatTheReviewerReads() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(proposes(ray, number, "50", "Please keep it."));

        var noWords = mia.works(number, "Task_ApproveGoodwill", "goodwillDecision", "sendBack");
        var made = mia.works(number, "Task_ApproveGoodwill", "goodwillDecision", "perhaps");
        assertThat(noWords.status()).isEqualTo(422);
        assertThat(made.status()).isEqualTo(422);
        done(mia.works(
                number, "Task_ApproveGoodwill", "goodwillDecision", "sendBack", "goodwillReason", "half is enough"));

        assertThat(states(number)).containsExactly("NOT_APPROVED");
        assertThat(outbox.of(new CaseNumber(number))).hasSize(1);
        var review = ray.task(number, "Task_ReviewReturn");
        assertThat(ray.get("/engine-rest/task/" + review + "/form-variables")
                        .body()
                        .toString())
                .contains("half is enough", "Not approved");
    }

    @Test
    @Tag("PS-04")
    void whoProposedOrFiledDoesNotApproveAndNobodyButASuperiorDoes() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(proposes(amy, number, "10", "Please keep it."));
        assertThat(ray.tasks(number, "Task_ApproveGoodwill")).isEmpty();

        var task = sue.task(number, "Task_ApproveGoodwill");
        assertThat(amy.submits(task, "goodwillDecision", "approve").accepted()).isFalse();
        assertThat(fiona.submits(task, "goodwillDecision", "approve").accepted())
                .isFalse();
        assertThat(states(number)).containsExactly("PROPOSED");
        assertThat(answersOffer(number, true).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "100.01",
                "1e1",
                "0x10",
                "1,5",
                "1.005",
                "NaN",
                "${1}",
                "99999999999999999999",
                "",
                "ten"
            })
    void anAmountIsMoreThanNothingAndAtMostTheRefund(String amount) {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));

        var refused = proposes(ray, number, amount, "Please keep it.");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(states(number)).isEmpty();
        done(proposes(ray, number, "100.00", "Please keep it."));
    }

    @Test
    void anOfferNeedsWordsAndAnAnswerIsYesOrNo() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        assertThat(proposes(ray, number, "10", " ").status()).isEqualTo(422);
        assertThat(proposes(ray, number, "10", "x".repeat(1_001)).status()).isEqualTo(422);
        offered(number, "10");

        assertThat(shop.post("/api/returns/" + number + "/offer", Map.of()).code())
                .isEqualTo("OfferAnswerMissing");
        assertThat(walt.post("/api/returns/" + number + "/offer", Map.of("accepted", true))
                        .status())
                .isEqualTo(403);
        assertThat(shop.post("/api/returns/" + number + "/offer", Map.of("accepted", "perhaps"))
                        .accepted())
                .isFalse();
        done(alice.post("/api/returns/" + number + "/offer", Map.of("accepted", false)));
        assertThat(states(number)).containsExactly("DECLINED");
    }

    @Test
    void theCustomerMayCancelInsteadOfAnswering() {
        var order = sold(anOrder());
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        offered(number, "10");

        done(shop.post("/api/returns/" + number + "/cancellation", null));

        endedAt(number, "EndEvent_ReturnCancelled");
        assertThat(answersOffer(number, true).status()).isEqualTo(409);
        assertThat(ledger(order, "reserved_units + compensated_units")).isZero();
    }

    @Test
    @Tag("B-02")
    void theGoodsThatACouponIsOfferedForStayTheSame() {
        var order = sold(anOrder().line("MUG", 2, 10_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(proposes(ray, number, "90.00", "Keep the mugs."));
        var fewer = Map.of("lines", List.of(Map.of("lineNumber", 1, "units", 1)));

        var beforeTheWord = shop.post("/api/returns/" + number + "/quantities", fewer);
        done(sue.works(number, "Task_ApproveGoodwill", "goodwillDecision", "approve"));
        var beforeTheAnswer = shop.post("/api/returns/" + number + "/quantities", fewer);

        assertThat(beforeTheWord.status()).as(beforeTheWord.toString()).isEqualTo(409);
        assertThat(beforeTheAnswer.code()).isEqualTo("OfferOpenMovedOn");
        assertThat(ledger(order, "reserved_units")).isEqualTo(2);
        done(answersOffer(number, false));
        done(shop.post("/api/returns/" + number + "/quantities", fewer));
        assertThat(ledger(order, "reserved_units")).isEqualTo(1);
    }

    @Test
    void anAnswerToAnOfferThatWasRepeatedMeanwhileIsNoAnswerToTheNewOne() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        offered(number, "50");
        var read = standing(number).body().at("/offer/position").asInt();
        done(answersOffer(number, false));
        offered(number, "5");

        var late = shop.post("/api/returns/" + number + "/offer", Map.of("accepted", true, "offer", read));

        assertThat(late.status()).as(late.toString()).isEqualTo(409);
        assertThat(states(number)).containsExactly("DECLINED", "OFFERED");
        done(shop.post("/api/returns/" + number + "/offer", Map.of("accepted", true, "offer", read + 1)));
        assertThat(states(number)).containsExactly("DECLINED", "ACCEPTED");
    }

    @Test
    void aCouponThatTheShopRefusesComesToAPerson() {
        var number = acceptedCase(shopFiles(sold(anOrder().line("RING", 1, 200_000)), "NO_REASON", 1, 1));
        offered(number, "1500.00");
        done(answersOffer(number, true));
        backgroundStepsOf(number);
        assertThat(statusOf(number)).isEqualTo("PENDING_REFUND");

        done(mia.works(number, "Task_ResolveCoupon", "couponDecision", "retry"));
        backgroundStepsOf(number);
        assertThat(mia.works(number, "Task_ResolveCoupon", "couponDecision", "byHand")
                        .status())
                .isEqualTo(422);
        assertThat(mia.works(number, "Task_ResolveCoupon", "couponDecision", "byHand", "couponCode", "<script>")
                        .status())
                .isEqualTo(422);
        done(mia.works(number, "Task_ResolveCoupon", "couponDecision", "byHand", "couponCode", "GIFT-1500"));

        endedAt(number, "EndEvent_CouponGivenByHand");
        endedAt(number, "EndEvent_CouponGiven");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(lastMessage(number)).contains("GIFT-1500");
    }

    @Test
    @Tag("R10")
    void aYesAndANoInTheSameMomentAreOneOfTheTwo() throws Exception {
        var people = Executors.newFixedThreadPool(2);
        try {
            for (int trial = 0; trial < 15; trial++) {
                var order = sold(anOrder());
                var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
                offered(number, "10");
                var start = new CyclicBarrier(2);
                Callable<Answer> yes = () -> {
                    start.await(60, TimeUnit.SECONDS);
                    return answersOffer(number, true);
                };
                Callable<Answer> cancel = () -> {
                    start.await(60, TimeUnit.SECONDS);
                    return shop.post("/api/returns/" + number + "/cancellation", null);
                };

                var first = people.submit(yes);
                var second = people.submit(cancel);
                var answers = List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));

                assertThat(answers)
                        .as(answers.toString())
                        .filteredOn(Answer::accepted)
                        .hasSize(1);
                assertThat(answers).as(answers.toString()).noneMatch(answer -> answer.code()
                        .equals("Failed"));
                backgroundStepsOf(number);
                var taken = answers.get(0).accepted();
                assertThat(ledger(order, "compensated_units")).isEqualTo(taken ? 1 : 0);
                assertThat(ledger(order, "reserved_units")).isZero();
                assertThat(coupons(number)).isEqualTo(taken ? 1 : 0);
            }
        } finally {
            people.shutdownNow();
        }
    }

    private Answer proposes(Person reviewer, String number, String amount, String words) {
        return reviewer.works(
                number,
                "Task_ReviewReturn",
                "reviewDecision",
                "goodwill",
                "goodwillAmount",
                amount,
                "goodwillText",
                words);
    }

    private void offered(String number, String amount) {
        done(proposes(ray, number, amount, "Please keep it."));
        done(sue.works(number, "Task_ApproveGoodwill", "goodwillDecision", "approve"));
    }

    private Answer answersOffer(String number, boolean accepted) {
        return shop.post("/api/returns/" + number + "/offer", Map.of("accepted", accepted));
    }

    private Answer standing(String number) {
        return shop.get("/api/returns/" + number);
    }

    private List<String> states(String number) {
        return tables().sql("select state from case_offer where case_number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    private long coupons(String number) {
        return tables().sql("select count(*) from coupon_book b where exists"
                        + " (select 1 from case_offer o where o.coupon_key = b.coupon_key and o.case_number = ?)")
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

    private String lastMessage(String number) {
        var messages = outbox.of(new CaseNumber(number));
        return messages.get(messages.size() - 1).body();
    }
}
