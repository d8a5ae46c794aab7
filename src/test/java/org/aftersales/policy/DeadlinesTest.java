package org.aftersales.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.aftersales.policy.GoodsDeadlines.GoodsDeadline;
import org.aftersales.policy.GoodsDeadlines.GoodsFollowUp;
import org.aftersales.policy.GoodsDeadlines.Overdue;
import org.aftersales.policy.TaskDeadlines.Deadline;
import org.aftersales.testdata.FileDecisionTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the tables of deadlines, and a row on each side of every edge. */
class DeadlinesTest {

    private static final TaskDeadlines TASKS = new TableTaskDeadlines(new FileDecisionTables());
    private static final GoodsDeadlines GOODS = new TableGoodsDeadlines(new FileDecisionTables());

    @Tag("SL-01")
    @Tag("SL-02")
    @Tag("B-08")
    @ParameterizedTest(
            name = "{0}, priority {1}: done in {2} h, taken up in {3} h, warned {4} h before, manager {5} h after: {6}")
    @CsvSource({
        "Task_ReviewReturn, 79, 48, 24, 8, 24, true",
        "Task_ReviewReturn, 80, 24, 8, 4, 8, true",
        "Task_GiveOpinion, 79, 12, 0, 2, 24, true",
        "Task_GiveOpinion, 80, 4, 0, 1, 8, true",
        "Task_ReceiveParcel, 50, 0, 0, 0, 0, false",
        "Task_InspectParcel, 100, 24, 0, 4, 24, true",
        "Task_ApproveAmountAsSupervisor, 0, 24, 0, 4, 24, true",
        "Task_ApproveAmountAsManager, 0, 24, 0, 4, 24, true",
        "Task_ApproveAmountAsGeneralManager, 100, 24, 0, 4, 24, true",
        "Task_ApproveRefund, 0, 24, 0, 4, 24, true",
        "Task_ResolveFailedRefund, 90, 24, 0, 4, 24, true",
        "Task_ReviseAmount, 50, 24, 0, 4, 24, true",
        "Task_OfAnOwner, 0, 48, 0, 8, 24, true",
        "Task_OfAnOwner, 100, 48, 0, 8, 24, true",
    })
    void everyTaskHasItsDeadline(
            String task, int priority, int done, int takenUp, int warning, int manager, boolean escalated) {
        assertThat(TASKS.taskDeadline(task, priority))
                .isEqualTo(new Deadline(
                        Duration.ofHours(done),
                        Duration.ofHours(takenUp),
                        Duration.ofHours(warning),
                        Duration.ofHours(manager),
                        escalated));
    }

    @Tag("RR-14")
    @ParameterizedTest(name = "priority {0}: the reviewer has half of the first feedback's time after the opinion")
    @CsvSource({"50", "90"})
    void qualityControlLeavesTheReviewerTime(int priority) {
        var opinion = TASKS.taskDeadline("Task_GiveOpinion", priority).done();
        var firstFeedback = TASKS.taskDeadline("Task_ReviewReturn", priority).takenUp();

        assertThat(opinion.multipliedBy(2)).isLessThanOrEqualTo(firstFeedback);
    }

    @Tag("PS-04")
    @Tag("RR-09")
    @ParameterizedTest(name = "a superior works late tasks of {0} themselves: {1}")
    @CsvSource({
        "customer-service, true",
        "aftersales-review, true",
        "cs-supervisor, true",
        "aftersales-manager, false",
        "finance, false",
        "quality-control, false",
        "warehouse, false",
        "group-of-an-owner, false",
    })
    void superiorsWorkTheirOwnTradeOnly(String role, boolean works) {
        assertThat(TASKS.superiorsPart(role)).isEqualTo(works);
    }

    @Tag("SL-08")
    @ParameterizedTest(name = "by {0}, delivery refused {1}: reminded after {2} days, expected within {3}")
    @CsvSource({
        "store, false, 3, 7",
        "shop, false, 7, 14",
        "phone, false, 7, 14",
        "store, true, 7, 21",
        "shop, true, 7, 21",
    })
    void goodsAreExpectedAsTheTableSays(String channel, boolean refused, long reminder, long due) {
        assertThat(GOODS.goodsDeadline(channel, refused)).isEqualTo(new GoodsDeadline(reminder, due));
    }

    @Tag("SL-08")
    @ParameterizedTest(
            name = "by {0}, delivery refused {1}, parcel announced {2}, courier to come {3}: reminded {4}, then {5}")
    @CsvSource({
        "shop, false, false, false, true, EXPIRE",
        "phone, false, false, false, true, EXPIRE",
        "store, false, false, false, false, TRACE",
        "shop, false, true, false, false, TRACE",
        "store, false, true, false, false, TRACE",
        "shop, true, false, false, true, TRACE",
        "store, true, true, false, true, TRACE",
        "shop, false, false, true, false, WAIT",
        "store, false, false, true, false, WAIT",
        "shop, false, true, true, false, WAIT",
        "shop, true, true, true, false, WAIT",
    })
    void missingGoodsAreAskedForAsTheTableSays(
            String channel, boolean refused, boolean announced, boolean courier, boolean reminded, Overdue overdue) {
        assertThat(GOODS.goodsFollowUp(channel, refused, announced, courier))
                .isEqualTo(new GoodsFollowUp(reminded, overdue));
    }
}
