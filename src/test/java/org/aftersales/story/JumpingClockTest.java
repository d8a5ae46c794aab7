package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.aftersales.staff.process.DeadlineWatch;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock of the machine is set an hour on or back in the middle of a return. */
@DeskTest
@Tag("R26")
class JumpingClockTest extends ReturnStory {

    @Autowired
    private MovableClock clock;

    @Autowired
    private DeadlineWatch watch;

    @AfterEach
    void theClockGoesRightAgain() {
        clock.reset();
    }

    @Test
    void theTimelineKeepsTheOrderInWhichThingsHappenedWhateverTheClockSaid() {
        clock.forward(Duration.ofHours(1));
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        clock.reset();
        done(approves(ray, number));
        clock.forward(Duration.ofHours(-1));
        done(receives(number, false, 1, 1));
        clock.reset();
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);

        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(statuses(number)).containsExactly(statuses(orderlyReturn()).toArray(String[]::new));
        assertThat(times(number)).as("what the clock said").isNotEqualTo(sorted(times(number)));
        assertThat(payments(number)).isEqualTo(1);
    }

    @Test
    void nothingIsPaidOrClosedBecauseTheClockRanAhead() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));

        clock.forward(Duration.ofHours(1));
        watch.ring();
        clock.forward(Duration.ofHours(-2));
        watch.ring();

        assertThat(statusOf(number)).isEqualTo("PENDING_REFUND");
        assertThat(payments(number)).isZero();
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        assertThat(payments(number)).isEqualTo(1);
    }

    @Test
    void aStepOfTheLadderIsClimbedOnceWhenTheClockGoesBackAndComesAgain() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        clock.forward(Duration.ofDays(14));
        var told = toldInTheEnd(number);

        clock.forward(Duration.ofHours(-1));
        watch.ring();
        clock.forward(Duration.ofHours(1));
        watch.ring();

        assertThat(told).contains("DeadlineMissed");
        assertThat(told(number)).isEqualTo(told);
    }

    /** Once the ladder stands still: the clocks of other cases are looked at too. */
    private List<String> toldInTheEnd(String number) {
        for (int quiet = 0; quiet < 12; quiet++) {
            var before = told(number);
            watch.ring();
            quiet = told(number).equals(before) ? quiet : 0;
        }
        return told(number);
    }

    private String orderlyReturn() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        return number;
    }

    /** As the case file gives them to every page. */
    private List<String> statuses(String number) {
        return tables().sql(
                        "select to_status from case_timeline where case_number = ? and to_status is not null order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    private List<Instant> times(String number) {
        return tables().sql("select happened_at from case_timeline where case_number = ? order by id")
                .param(number)
                .query((row, index) ->
                        row.getObject("happened_at", OffsetDateTime.class).toInstant())
                .list();
    }

    private static List<Instant> sorted(List<Instant> times) {
        return times.stream().sorted().toList();
    }

    private List<String> told(String number) {
        return tables().sql("select what from case_timeline where case_number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    private long payments(String number) {
        return tables().sql("select count(*) from simulator_payment where refund_number in"
                        + " (select refund_number from refund where case_number = ?)")
                .param(number)
                .query(Long.class)
                .single();
    }
}
