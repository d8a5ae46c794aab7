package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.staff.Absence;
import org.aftersales.staff.AbsenceInvalidException;
import org.aftersales.staff.Deputies;
import org.aftersales.staff.process.AbsenceWatch;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is away, and somebody else covers. */
@DeskTest
@Tag("B-13")
class DeputyStoryTest extends ReturnStory {

    @Autowired
    private Deputies deputies;

    @Autowired
    private AbsenceWatch watch;

    @Autowired
    private Clock clock;

    @AfterEach
    void everybodyIsBack() throws Exception {
        for (var absence : deputies.absences()) {
            deputies.remove(absence.id(), absence.person());
        }
    }

    @Test
    void theDeputyGetsWhatWasClaimedAndWorksIt() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(ray.claims(ray.task(number, "Task_ReviewReturn")));

        deputies.enter(new Absence(0, "ray", "amy", today(), today().plusDays(7)));
        watch.handOver();

        assertThat(assignee(number)).isEqualTo("amy");
        done(amy.submits(amy.task(number, "Task_ReviewReturn"), "reviewDecision", "approve"));
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
    }

    @Test
    @Tag("S6")
    void aDeputyWhoFiledTheReturnDoesNotGetItsReview() throws Exception {
        var number = acceptedCase(
                files(alice, sold(anOrder()), "NO_REASON", UUID.randomUUID().toString(), false, 1, 1));
        done(ray.claims(ray.task(number, "Task_ReviewReturn")));

        deputies.enter(new Absence(0, "ray", "alice", today(), today()));
        watch.handOver();

        assertThat(assignee(number)).isEmpty();
        done(approves(amy, number));
    }

    @Test
    void tasksStayWithSomebodyWhoGoesTomorrow() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(ray.claims(ray.task(number, "Task_ReviewReturn")));

        deputies.enter(new Absence(0, "ray", "amy", today().plusDays(1), today().plusDays(7)));
        watch.handOver();

        assertThat(assignee(number)).isEqualTo("ray");
    }

    @Test
    void whenBothAreAwayTheTaskIsFreeForTheGroup() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(ray.claims(ray.task(number, "Task_ReviewReturn")));

        deputies.enter(new Absence(0, "ray", "amy", today(), today()));
        deputies.enter(new Absence(0, "amy", "ray", today(), today()));
        watch.handOver();

        assertThat(assignee(number)).isEmpty();
    }

    @Test
    void anAbsenceNeedsDaysInTheirOrderAndSomebodyElse() {
        assertThatThrownBy(() -> deputies.enter(new Absence(0, "ray", "ray", today(), today())))
                .isInstanceOf(AbsenceInvalidException.class);
        assertThatThrownBy(() -> deputies.enter(new Absence(0, "ray", "nobody-here", today(), today())))
                .isInstanceOf(AbsenceInvalidException.class);
        assertThatThrownBy(() -> deputies.enter(new Absence(0, "ray", "amy", today().plusDays(1), today())))
                .isInstanceOf(AbsenceInvalidException.class);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String assignee(String number) {
        return admin.get("/engine-rest/task?maxResults=10&processInstanceBusinessKey=" + number)
                .body()
                .path(0)
                .path("assignee")
                .asText("");
    }
}
