package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.staff.Absence;
import org.aftersales.staff.AbsenceInvalidException;
import org.aftersales.staff.Deputies;
import org.aftersales.staff.DeputyOfAnotherTradeException;
import org.aftersales.staff.process.AbsenceWatch;
import org.aftersales.testdata.DeskTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
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
    private IdentityService staff;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService running;

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
        assertThat(timeline(amy, number)).contains("Review return, Absent: ray, Deputy: amy");
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
    @Tag("PS-04")
    void nobodyCoversForATradeThatTheyDoNotHave() {
        for (var deputy : List.of("sue", "mia", "walt", "admin", "quinn")) {
            assertThatThrownBy(() -> deputies.enter(new Absence(0, "fiona", deputy, today(), today())))
                    .as(deputy)
                    .isInstanceOf(DeputyOfAnotherTradeException.class);
        }
        assertThat(deputies.absences()).isEmpty();
    }

    @Test
    @Tag("PS-04")
    void aDeputyWhoHasLeftTheGroupGetsNothingOfIt() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 1, 5_000)), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        done(fiona.claims(fiona.task(number, "Task_ApproveRefund")));
        var olga = joins("finance");
        deputies.enter(new Absence(0, "fiona", olga, today(), today()));

        staff.deleteMembership(olga, "finance");
        staff.createMembership(olga, "warehouse");
        watch.handOver();

        assertThat(assignee(number)).isEmpty();
        assertThat(told(number, "TaskReleased")).isEqualTo(1);
        done(financeApproves(frank, number));
    }

    @Test
    void aLookThatComesLateChangesNothingAgain() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(ray.claims(ray.task(number, "Task_ReviewReturn")));
        var absence = rayIsAway();
        var seenByTheOtherNode = deputies.left(absence);

        watch.handOver();
        seenByTheOtherNode.forEach(task -> deputies.handOver(task, absence));

        assertThat(assignee(number)).isEqualTo("amy");
        assertThat(told(number, "HandedToDeputy")).isEqualTo(1);
    }

    @Test
    void whatAColleagueHasTakenMeanwhileIsNotTakenFromThem() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        var task = ray.task(number, "Task_ReviewReturn");
        done(ray.claims(task));
        var absence = rayIsAway();
        var seen = deputies.left(absence);

        done(ray.post("/engine-rest/task/" + task + "/unclaim", null));
        done(alice.claims(task));
        seen.forEach(left -> deputies.handOver(left, absence));

        assertThat(assignee(number)).isEqualTo("alice");
        assertThat(told(number, "HandedToDeputy")).isZero();
    }

    @Test
    void workThatIsNoCaseKeepsNobodyWaiting() throws Exception {
        var chore = models.createDeployment()
                .addModelInstance(
                        "chore.bpmn",
                        Bpmn.createExecutableProcess("ChoreProcess")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("Task_TidyUp")
                                .camundaAssignee("ray")
                                .endEvent()
                                .done())
                .deployWithResult();
        try {
            running.startProcessInstanceByKey("ChoreProcess");
            running.startProcessInstanceByKey("ChoreProcess", "AS-x");
            running.startProcessInstanceByKey("ChoreProcess", "spring cleaning");
            var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
            done(ray.claims(ray.task(number, "Task_ReviewReturn")));

            rayIsAway();
            watch.handOver();

            assertThat(assignee(number)).isEqualTo("amy");
        } finally {
            models.deleteDeployment(chore.getId(), true);
        }
    }

    private Absence rayIsAway() throws Exception {
        deputies.enter(new Absence(0, "ray", "amy", today(), today()));
        return deputies.absences().get(0);
    }

    private String joins(String role) {
        var name = "olga-" + UUID.randomUUID().toString().substring(0, 6);
        staff.saveUser(staff.newUser(name));
        staff.createMembership(name, role);
        return name;
    }

    private long told(String number, String what) {
        return tables().sql("select count(*) from case_timeline where case_number = ? and what = ?")
                .params(number, what)
                .query(Long.class)
                .single();
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
