package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.aftersales.contact.Outbox;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.staff.process.DeadlineWatch;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers who are asked and do not answer, goods that do not come, and goods that come late. */
@DeskTest
class WaitingStoryTest extends ReturnStory {

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
    @Tag("RR-14")
    void qualityControlGivesItsOpinionBeforeTheReview() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "UNSUITABLE", 1, 1));
        assertThat(ray.tasks(number, "Task_ReviewReturn")).isEmpty();

        var nothingSaid = quinn.works(number, "Task_GiveOpinion", "opinion", "FAULT_LIKELY");
        var made = quinn.works(number, "Task_GiveOpinion", "opinion", "GUILTY", "opinionText", "because");
        assertThat(nothingSaid.status()).isEqualTo(422);
        assertThat(nothingSaid.code()).isEqualTo("FieldInvalid");
        assertThat(made.code()).isEqualTo("FieldInvalid");
        done(quinn.works(
                number,
                "Task_GiveOpinion",
                "opinion",
                "FAULT_UNLIKELY",
                "opinionText",
                "the batch is without complaints"));

        var review = ray.task(number, "Task_ReviewReturn");
        assertThat(ray.get("/engine-rest/task/" + review + "/form-variables")
                        .body()
                        .toString())
                .contains("the batch is without complaints");
        done(rejects(ray, number, "OTHER", "Please see a doctor."));
        endedAt(number, "EndEvent_ReturnRejected");
    }

    @Test
    @Tag("U23")
    @Tag("B-08")
    void theReviewIsNotLateWhileTheCustomerHasTheBall() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        var noQuestion = ray.works(number, "Task_ReviewReturn", "reviewDecision", "ask");
        assertThat(noQuestion.code()).isEqualTo("CustomerQuestionMissing");
        done(ray.works(number, "Task_ReviewReturn", "reviewDecision", "ask", "customerQuestion", "Is the seal whole?"));

        assertThat(shop.get("/api/returns/" + number)
                        .body()
                        .path("question")
                        .path("text")
                        .asText())
                .isEqualTo("Is the seal whole?");
        assertThat(lastMessage(number)).contains("Is the seal whole?");
        clock.forward(Duration.ofDays(5));
        for (int look = 0; look < 12; look++) {
            watch.ring();
        }
        done(shop.post("/api/returns/" + number + "/answer", Map.of("text", "Yes, it is.")));
        assertThat(shop.post("/api/returns/" + number + "/answer", Map.of("text", "Yes!"))
                        .status())
                .isEqualTo(409);

        assertThat(sue.tasks(number, "Task_ReviewReturn")).isEmpty();
        var review = ray.task(number, "Task_ReviewReturn");
        assertThat(ray.get("/engine-rest/task/" + review + "/form-variables")
                        .body()
                        .toString())
                .contains("Yes, it is.");
        done(approves(ray, number));
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
        assertThat(lateMinutes(number)).isZero();
    }

    @Test
    void aQuestionThatNobodyAnswersComesBackToTheReviewer() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(ray.works(number, "Task_ReviewReturn", "reviewDecision", "ask", "customerQuestion", "Which colour?"));

        timerFires(number, "BoundaryEvent_AnswerOverdue", clock.instant().plus(Duration.ofDays(7)));

        done(rejects(ray, number, "OTHER", "We have not heard from you."));
        endedAt(number, "EndEvent_ReturnRejected");
    }

    @Test
    void anAnswerThatComesLateIsKeptForTheReviewer() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(ray.works(number, "Task_ReviewReturn", "reviewDecision", "ask", "customerQuestion", "Which colour?"));
        timerFires(number, "BoundaryEvent_AnswerOverdue");

        done(shop.post("/api/returns/" + number + "/answer", Map.of("text", "The blue one.")));

        assertThat(shop.get("/api/returns/" + number).body().path("question").isEmpty())
                .isTrue();
        var review = ray.task(number, "Task_ReviewReturn");
        assertThat(ray.get("/engine-rest/task/" + review + "/form-variables")
                        .body()
                        .toString())
                .contains("The blue one.");
    }

    @Test
    void aCustomerMayCancelInsteadOfAnswering() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(ray.works(number, "Task_ReviewReturn", "reviewDecision", "ask", "customerQuestion", "Which colour?"));

        done(shop.post("/api/returns/" + number + "/cancellation", null));

        endedAt(number, "EndEvent_ReturnCancelled");
        assertThat(statusOf(number)).isEqualTo("CLOSED");
    }

    @Test
    @Tag("SL-08")
    void aCustomerIsRemindedAndAReturnWithoutGoodsExpires() {
        var order = sold(anOrder().line("MUG", 2, 5_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(approves(ray, number));

        timerFires(number, "BoundaryEvent_ReminderDue", atTenInDays(7));
        assertThat(lastMessage(number)).contains("尚未收到");
        timerFires(number, "BoundaryEvent_GoodsOverdue", atTenInDays(14));

        endedAt(number, "EndEvent_ReturnClosed");
        assertThat(statusOf(number)).isEqualTo("CLOSED");
        assertThat(lastMessage(number)).contains("已关闭");
        assertThat(reserved(order)).isZero();
    }

    @Test
    void anAnnouncedParcelIsTracedBeforeItIsGivenUp() {
        var order = sold(anOrder().line("MUG", 2, 5_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(approves(ray, number));
        done(shop.post("/api/returns/" + number + "/shipment", Map.of("courier", "SF", "trackingNumber", "SF1")));

        timerFires(number, "BoundaryEvent_GoodsOverdue", atTenInDays(14));
        assertThat(alice.works(number, "Task_TraceParcel", "traceDecision", "perhaps")
                        .code())
                .isEqualTo("FieldInvalid");
        done(alice.works(number, "Task_TraceParcel", "traceDecision", "waitLonger"));
        assertThat(walt.tasks(number, "Task_ReceiveParcel")).hasSize(1);

        timerFires(number, "BoundaryEvent_GoodsOverdue", atTenInDays(14));
        done(alice.works(number, "Task_TraceParcel", "traceDecision", "giveUp"));

        endedAt(number, "EndEvent_ReturnClosed");
        assertThat(reserved(order)).isZero();
    }

    @Test
    @Tag("B-05")
    void whatCameIsRefundedWhenTheRestNeverComes() {
        var order = sold(anOrder().line("MUG", 3, 9_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 3));
        done(approves(ray, number));
        done(receives(number, true, 1, 1));
        done(inspectsAndAccepts(number));

        timerFires(number, "BoundaryEvent_GoodsOverdue");
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);

        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(reserved(order)).isZero();
        assertThat(tables().sql("select sum(refunded_minor) from order_line where order_number = ?")
                        .param(order.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3_000);
    }

    @Test
    void goodsOfAnExpiredReturnOpenItAgain() {
        var order = sold(anOrder().line("MUG", 1, 5_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(approves(ray, number));
        assertThat(walt.post("/api/returns/" + number + "/late-goods", null).status())
                .isEqualTo(409);
        timerFires(number, "BoundaryEvent_GoodsOverdue");

        assertThat(fiona.post("/api/returns/" + number + "/late-goods", null).status())
                .isEqualTo(403);
        done(walt.post("/api/returns/" + number + "/late-goods", null));
        assertThat(reserved(order)).isEqualTo(1);
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);

        endedAt(number, "EndEvent_ReturnCompleted");
    }

    @Test
    @Tag("B-02")
    void goodsThatBecamePartOfAnotherReturnDoNotOpenTheOldOne() {
        var order = sold(anOrder().line("MUG", 1, 5_000));
        var expired = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(approves(ray, expired));
        timerFires(expired, "BoundaryEvent_GoodsOverdue");
        acceptedCase(shopFiles(order, "NO_REASON", 1, 1));

        var refused = walt.post("/api/returns/" + expired + "/late-goods", null);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("QuantityNotAvailable");
        assertThat(statusOf(expired)).isEqualTo("CLOSED");
        assertThat(reserved(order)).isEqualTo(1);
    }

    /** Customers are written to by day (U23). */
    private Instant atTenInDays(long days) {
        return clock.instant()
                .atZone(clock.getZone())
                .plusDays(days)
                .with(LocalTime.of(10, 0))
                .toInstant();
    }

    @Test
    @Tag("U5")
    void aParcelThatArrivesWhileSomebodyLooksForItIsReceivedAtOnce() {
        var number = tracedParcel(sold(anOrder().line("MUG", 1, 5_000)));

        done(walt.post("/api/returns/" + number + "/late-goods", null));

        assertThat(alice.tasks(number, "Task_TraceParcel")).isEmpty();
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(shop.get("/api/returns/" + number).body().at("/refund/paid").asBoolean())
                .isTrue();
    }

    @Test
    void aCustomerMayCancelWhileSomebodyLooksForTheParcel() {
        var order = sold(anOrder().line("MUG", 1, 5_000));
        var number = tracedParcel(order);

        done(shop.post("/api/returns/" + number + "/cancellation", null));

        endedAt(number, "EndEvent_ReturnClosed");
        assertThat(statusOf(number)).isEqualTo("CLOSED");
        assertThat(reserved(order)).isZero();
        assertThat(lastMessage(number)).contains("已取消");
    }

    private String tracedParcel(OrderNumber order) {
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(shop.post("/api/returns/" + number + "/shipment", Map.of("courier", "SF", "trackingNumber", "SF9")));
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        assertThat(alice.tasks(number, "Task_TraceParcel")).hasSize(1);
        return number;
    }

    private String lastMessage(String number) {
        var messages = outbox.of(new CaseNumber(number));
        return messages.get(messages.size() - 1).body();
    }

    private long reserved(OrderNumber order) {
        return tables().sql("select sum(reserved_units) from order_line where order_number = ?")
                .param(order.value())
                .query(Long.class)
                .single();
    }

    private long lateMinutes(String number) {
        return tables().sql("select coalesce(max(late_minutes), 0) from task_clock where case_number = ?"
                        + " and kind = 'COMPLETION'")
                .param(number)
                .query(Long.class)
                .single();
    }
}
