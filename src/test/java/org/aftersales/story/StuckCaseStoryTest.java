package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aftersales.cases.CaseClosings;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.contact.Outbox;
import org.aftersales.refund.MoneyMovedException;
import org.aftersales.returns.ClosingReasonMissingException;
import org.aftersales.returns.StuckCases;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.People;
import org.aftersales.warehouse.GoodsNotPutAwayException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that do not come to their own end, and the manager who closes them. */
@DeskTest
@Tag("WO-13")
class StuckCaseStoryTest extends ReturnStory {

    @Autowired
    private StuckCases cases;

    @Autowired
    private CaseClosings closings;

    @Autowired
    private Outbox outbox;

    @Autowired
    private People people;

    @Test
    void aCaseInReviewIsClosedAndLeavesNothingBehind() throws Exception {
        var order = sold(anOrder().line("MUG", 2, 5_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(ray.claims(ray.task(number, "Task_ReviewReturn")));

        closes(number, " The customer wrote that the shop has replaced the mug. ");

        endedAt(number, "EndEvent_ClosedByManager");
        assertThat(statusOf(number)).isEqualTo("CLOSED");
        assertThat(sum("reserved_units", order)).isZero();
        assertThat(runningClocks(number)).isZero();
        assertThat(ray.tasks(number, "Task_ReviewReturn")).isEmpty();
        var closing = closings.of(new CaseNumber(number)).orElseThrow();
        assertThat(closing.by()).isEqualTo("mia");
        assertThat(closing.reason()).isEqualTo("The customer wrote that the shop has replaced the mug.");
        assertThat(lastMessage(number)).contains("已关闭");
        assertThat(told(number)).contains("ClosedByManager");
        assertThat(tables().sql("select facts from case_timeline where case_number = ? and what = 'ClosedByManager'")
                        .param(number)
                        .query(String.class)
                        .single())
                .as("a text of a person is not kept in clear")
                .doesNotContain("mug");
    }

    @Test
    void aCaseWhoseCustomerDoesNotAnswerIsClosed() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(ray.works(number, "Task_ReviewReturn", "reviewDecision", "ask", "customerQuestion", "Which colour?"));

        closes(number, "no answer");

        endedAt(number, "EndEvent_ClosedByManager");
    }

    @Test
    @Tag("B-05")
    void whatWasAcceptedStaysWithUsAndTheRestIsFreeAgain() throws Exception {
        var order = sold(anOrder().line("MUG", 3, 9_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 3));
        done(approves(ray, number));
        done(receives(number, true, 1, 1));
        assertThatThrownBy(() -> closes(number, "stuck")).isInstanceOf(GoodsNotPutAwayException.class);
        done(inspectsAndAccepts(number));

        closes(number, "the rest never comes");

        endedAt(number, "EndEvent_ClosedByManager");
        assertThat(sum("reserved_units", order)).isZero();
        assertThat(sum("returned_units", order)).isEqualTo(1);
    }

    @Test
    void aCaseOfLateGoodsIsClosedToo() throws Exception {
        var order = sold(anOrder().line("MUG", 1, 5_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(receives(number, false));
        assertThat(statusOf(number)).isEqualTo("CLOSED");
        done(walt.post("/api/returns/" + number + "/late-goods", null));
        assertThat(sum("reserved_units", order)).isEqualTo(1);

        closes(number, "the parcel was of somebody else");

        endedAt(number, "EndEvent_ClosedByManager");
        assertThat(sum("reserved_units", order)).isZero();
    }

    @Test
    @Tag("B-04")
    void anAmountThatNobodyApprovedIsTakenOutOfTheLedger() throws Exception {
        var order = sold(anOrder().line("MUG", 2, 5_000));
        var number = calculated(order);
        assertThat(sum("refunded_minor", order)).isEqualTo(5_000);

        closes(number, "the customer has the money from the carrier");

        endedAt(number, "EndEvent_ClosedByManager");
        assertThat(sum("refunded_minor", order)).isZero();
        assertThat(sum("settled_units", order)).isZero();
        assertThat(sum("returned_units", order)).isEqualTo(2);
        assertThat(sum("reserved_units", order)).isZero();
    }

    @Test
    @Tag("B-04")
    void moneyThatWasPromisedIsNeverForgotten() throws Exception {
        var order = sold(anOrder().line("MUG", 2, 5_000));
        var number = calculated(order);
        done(financeApproves(fiona, number));

        assertThatThrownBy(() -> closes(number, "stuck")).isInstanceOf(MoneyMovedException.class);
        backgroundWorkOf(number);

        endedAt(number, "EndEvent_ReturnCompleted");
        assertThatThrownBy(() -> closes(number, "again")).isInstanceOf(CaseMovedOnException.class);
        assertThat(sum("refunded_minor", order)).isEqualTo(5_000);
        assertThat(closings.of(new CaseNumber(number))).isEmpty();
    }

    @Test
    void nobodyClosesACaseWithoutSayingWhy() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));

        assertThatThrownBy(() -> closes(number, " \t ")).isInstanceOf(ClosingReasonMissingException.class);
        assertThatThrownBy(() -> closes(number, "x".repeat(1_001))).isInstanceOf(ClosingReasonMissingException.class);
        assertThat(statusOf(number)).isEqualTo("PENDING_REVIEW");
    }

    private String calculated(OrderNumber order) {
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(approves(ray, number));
        done(receives(number, false, 1, 2));
        done(inspectsAndAccepts(number));
        return number;
    }

    @Test
    @Tag("U5")
    void whatTheCourierLostIsNoLongerReservedWhenTheCaseIsClosedUnpaid() throws Exception {
        var order = sold(anOrder().line("MUG", 2, 5_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(approves(ray, number));
        done(shop.post(
                "/api/returns/" + number + "/shipment", java.util.Map.of("courier", "SF", "trackingNumber", "1")));
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        done(alice.works(number, "Task_TraceParcel", "traceDecision", "lostByCarrier"));

        closes(number, "The shop has sent a new mug.");

        endedAt(number, "EndEvent_ClosedByManager");
        assertThat(sum("reserved_units", order)).isZero();
        assertThat(sum("refunded_minor", order)).isZero();
    }

    @Test
    @Tag("RR-12")
    void noCourierComesForAClosedCase() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(shop.post(
                "/api/returns/" + number + "/pickup",
                java.util.Map.of(
                        "day",
                        java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                                .plusDays(2)
                                .toString(),
                        "slot",
                        "NOON",
                        "contact",
                        "Li Wei",
                        "phone",
                        "13800000000",
                        "address",
                        "Lane 7")));

        closes(number, "The customer keeps the mug.");
        backgroundWorkOf(number);

        endedAt(number, "EndEvent_PickUpCancelled");
    }

    private void closes(String number, String reason) throws BusinessException {
        people.<BusinessException>as("mia", "aftersales-manager", () -> cases.close(new CaseNumber(number), reason));
    }

    private String lastMessage(String number) {
        var messages = outbox.of(new CaseNumber(number));
        return messages.get(messages.size() - 1).body();
    }

    private long sum(String column, OrderNumber order) {
        return tables().sql("select sum(" + column + ") from order_line where order_number = ?")
                .param(order.value())
                .query(Long.class)
                .single();
    }

    private long runningClocks(String number) {
        return tables().sql("select count(*) from task_clock where case_number = ? and ended_at is null")
                .param(number)
                .query(Long.class)
                .single();
    }

    private java.util.List<String> told(String number) {
        return tables().sql("select what from case_timeline where case_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }
}
