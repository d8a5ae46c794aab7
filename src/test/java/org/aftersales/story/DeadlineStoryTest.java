package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.aftersales.staff.process.DeadlineWatch;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to work that nobody does; the clock is moved by hand. */
@DeskTest
@Tag("B-08")
@Tag("DF-07")
class DeadlineStoryTest extends ReturnStory {

    /** Longer than any deadline of the table, whatever weekday the test runs on. */
    private static final Duration LONG_ENOUGH = Duration.ofDays(14);

    /** The ladder climbs one step a look; other cases of this database may stand in front. */
    private static final int LOOKS = 12;

    @Autowired
    private DeadlineWatch watch;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void theClockGoesRightAgain() {
        clock.reset();
    }

    @Test
    @Tag("SL-01")
    @Tag("SL-02")
    @Tag("U1")
    void aReviewThatNobodyTakesUpClimbsToTheSupervisorAndThenToTheManager() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        assertThat(sue.tasks(number, "Task_ReviewReturn")).isEmpty();

        timePasses(LONG_ENOUGH);
        assertThat(sue.tasks(number, "Task_ReviewReturn")).hasSize(1);

        timePasses(LONG_ENOUGH);
        assertThat(mia.tasks(number, "Task_ReviewReturn")).hasSize(1);
        assertThat(told(number)).contains("DeadlineNear", "DeadlineMissed", "DeadlineEscalated");

        done(approves(sue, number));
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
        assertThat(missed(number, "COMPLETION")).isPositive();
    }

    @Test
    @Tag("U24")
    void aReviewDoneInTimeIsNeverEscalatedAndLeavesNoBreach() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));

        done(approves(ray, number));
        timePasses(LONG_ENOUGH);

        assertThat(told(number)).doesNotContain("DeadlineNear", "DeadlineMissed");
        assertThat(missed(number, "COMPLETION")).isZero();
        assertThat(missed(number, "FIRST_FEEDBACK")).isZero();
    }

    @Test
    @Tag("U23")
    void nobodyIsLateWhileTheCustomerHasTheGoods() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(approves(ray, number));

        timePasses(Duration.ofDays(60));

        assertThat(sue.tasks(number, "Task_ReceiveParcel")).isEmpty();
    }

    @Test
    void theTaskListShowsTheSameDates() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));

        var task = ray.get("/engine-rest/task/" + ray.task(number, "Task_ReviewReturn"));

        assertThat(task.text("due")).isNotBlank();
        assertThat(task.text("followUp")).isNotBlank().isLessThan(task.text("due"));
    }

    private void timePasses(Duration time) {
        clock.forward(time);
        for (int look = 0; look < LOOKS; look++) {
            watch.ring();
        }
    }

    private java.util.List<String> told(String number) {
        return tables().sql("select what from case_timeline where case_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private long missed(String number, String kind) {
        return tables().sql("select coalesce(max(late_minutes), 0) from task_clock where case_number = ? and kind = ?")
                .param(number)
                .param(kind)
                .query(Long.class)
                .single();
    }
}
