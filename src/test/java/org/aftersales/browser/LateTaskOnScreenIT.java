package org.aftersales.browser;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.aftersales.staff.Absence;
import org.aftersales.staff.Deputies;
import org.aftersales.staff.process.AbsenceWatch;
import org.aftersales.staff.process.DeadlineWatch;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Work that lies too long, as the people see it who then get it. The clock is moved, the screens are real. */
@DeskTest
class LateTaskOnScreenIT extends ReturnStory {

    /** Longer than any ladder from the deadline of a review to the supervisor, holidays too. */
    private static final Duration LONG_ENOUGH = Duration.ofDays(14);

    @LocalServerPort
    private int port;

    @Autowired
    private DeadlineWatch deadlines;

    @Autowired
    private AbsenceWatch absences;

    @Autowired
    private Deputies deputies;

    @Autowired
    private MovableClock clock;

    private Screens screens;

    @BeforeAll
    static void somebodyCanLook() {
        Screens.needed();
    }

    @BeforeEach
    void everybodyHasAScreen() {
        screens = Screens.of("http://127.0.0.1:" + port);
    }

    @AfterEach
    void everybodyGoesHome() throws Exception {
        screens.close();
        clock.reset();
        for (var absence : deputies.absences()) {
            deputies.remove(absence.id(), absence.person());
        }
    }

    @Test
    @Tag("U1")
    @Tag("U24")
    @Tag("B-08")
    void theSupervisorFindsAReviewThatNobodyTookUpAndDecidesIt() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        var supervisor = screens.signsIn("sue", Language.ENGLISH);
        supervisor.noLongerSees(number, "Review return");

        clock.forward(LONG_ENOUGH);
        for (int step = 0; step < 6; step++) {
            deadlines.ring();
        }

        supervisor.awaits(number, "Review return").opens(number, "Review return");
        supervisor.sees("A deadline was missed").claims().presses("Approve").completes();
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
    }

    @Test
    @Tag("B-13")
    void theDeputyWorksWhatAnAbsentColleagueHadTakenOn() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        var reviewer = screens.signsIn("ray", Language.ENGLISH);
        reviewer.awaits(number, "Review return").opens(number, "Review return").claims();
        var today = LocalDate.now(clock);
        deputies.enter(new Absence(0, "ray", "amy", today, today));

        absences.handOver();

        var deputy = screens.signsIn("amy", Language.ENGLISH);
        deputy.awaits(number, "Review return").opens(number, "Review return");
        deputy.presses("Approve").completes();
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
    }
}
