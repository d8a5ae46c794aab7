package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.MovableClock;
import org.aftersales.testdata.People;
import org.aftersales.workflow.RefusedSubmission;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who filed does not review, and who filed or reviewed does not approve the money: whatever role they have by then, and by whatever door. */
@DeskTest
@Tag("S6")
@Tag("R11")
@Tag("PS-04")
class FourEyesTest extends ReturnStory {

    private static final Duration SIGN_IN_IS_REMEMBERED = Duration.ofMinutes(1);

    @LocalServerPort
    private int deskPort;

    @Autowired
    private IdentityService staff;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void timeIsNowAgain() {
        clock.reset();
    }

    @Test
    void aReviewerWhoJoinsFinanceDoesNotApproveTheirOwnReview() throws Exception {
        var olga = joins("aftersales-review");
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 1, 5_000)), "NO_REASON", 1, 1));
        done(approves(olga, number));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        changesRole(olga, "finance");

        refusedAtEveryDoor(olga, olga.task(number, "Task_ApproveRefund"), fiona, "financeDecision", "approve");
        changesRole(olga, "camunda-admin");
        refusedAtEveryDoor(olga, olga.task(number, "Task_ApproveRefund"), fiona, "financeDecision", "approve");

        assertThat(refundsOf(number)).isZero();
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(refundsOf(number)).isEqualTo(1);
    }

    @Test
    @Tag("U5")
    void whoSaysThatTheCourierLostTheGoodsDoesNotApproveTheMoneyForThem() throws Exception {
        var olga = joins("customer-service");
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 1, 5_000)), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(shop.post("/api/returns/" + number + "/shipment", Map.of("courier", "SF", "trackingNumber", "SF9")));
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        done(olga.works(number, "Task_TraceParcel", "traceDecision", "lostByCarrier"));
        changesRole(olga, "finance");

        refusedAtEveryDoor(olga, olga.task(number, "Task_ApproveRefund"), fiona, "financeDecision", "approve");

        assertThat(refundsOf(number)).isZero();
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        endedAt(number, "EndEvent_ReturnCompleted");
    }

    @Test
    void whoFiledForACustomerNeitherReviewsNorApprovesTheMoney() throws Exception {
        var olga = joins("customer-service");
        var number = acceptedCase(files(
                olga,
                sold(anOrder().line("MUG", 1, 5_000)),
                "NO_REASON",
                UUID.randomUUID().toString(),
                false,
                1,
                1));

        refusedAtEveryDoor(olga, olga.task(number, "Task_ReviewReturn"), ray, "reviewDecision", "approve");
        changesRole(olga, "aftersales-review");
        changesRole(olga, "camunda-admin");
        refusedAtEveryDoor(olga, olga.task(number, "Task_ReviewReturn"), ray, "reviewDecision", "approve");
        assertThat(statusOf(number)).isEqualTo("PENDING_REVIEW");

        done(approves(ray, number));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        changesRole(olga, "finance");
        refusedAtEveryDoor(olga, olga.task(number, "Task_ApproveRefund"), frank, "financeDecision", "approve");
        assertThat(refundsOf(number)).isZero();
    }

    /** Unclaimed, claimed by another, reassigned, delegated; over REST, in Tasklist, and by the engine's own services. */
    private void refusedAtEveryDoor(Person person, String task, Person other, String field, String answer)
            throws Exception {
        refused(person.submits(task, field, answer));
        refused(person.post("/engine-rest/task/" + task + "/complete", body(field, answer)));
        inTasklistToo(person, task, field, answer);
        byTheServicesToo(person, task, field, answer);

        done(other.claims(task));
        refused(person.submits(task, field, answer));

        done(admin.post("/engine-rest/task/" + task + "/assignee", Map.of("userId", person.name())));
        refused(person.submits(task, field, answer));
        refused(person.post("/engine-rest/task/" + task + "/complete", body(field, answer)));
        byTheServicesToo(person, task, field, answer);

        done(admin.post("/engine-rest/task/" + task + "/assignee", Map.of("userId", other.name())));
        done(admin.post("/engine-rest/task/" + task + "/delegate", Map.of("userId", person.name())));
        refused(person.submits(task, field, answer));
        refused(person.post("/engine-rest/task/" + task + "/resolve", body(field, answer)));
        inTasklistToo(person, task, field, answer);

        // back on the list, as it was in the beginning
        var free = tasks.createTaskQuery().taskId(task).singleResult();
        free.setDelegationState(null);
        free.setOwner(null);
        free.setAssignee(null);
        tasks.saveTask(free);
    }

    private void inTasklistToo(Person person, String task, String field, String answer) throws Exception {
        var browser = Browser.signedInAs(person.name(), deskPort);
        browser.open("/camunda/app/tasklist/default/");
        var refused = browser.post(
                "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                "{\"variables\":{\"" + field + "\":{\"value\":\"" + answer + "\"}}}",
                "X-XSRF-TOKEN",
                browser.cookie("XSRF-TOKEN"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"FourEyes\"");
    }

    private void byTheServicesToo(Person person, String task, String field, String answer) {
        Map<String, Object> fields = Map.of(field, answer);
        for (var role : List.of("finance", "aftersales-review", "customer-service", "camunda-admin")) {
            people.as(person.name(), role, () -> {
                assertThatThrownBy(() -> tasks.complete(task, fields)).isInstanceOf(RuntimeException.class);
                assertThatThrownBy(() -> forms.submitTaskForm(task, fields)).isInstanceOf(RuntimeException.class);
            });
        }
        people.as(person.name(), "camunda-admin", () -> assertThatThrownBy(() -> tasks.complete(task, fields))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("second person"));
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("FourEyes");
        assertThat(answer.text("message"))
                .isEqualTo("You have worked on this case before: a second person has to do this step.");
    }

    private static Map<String, Object> body(String field, String answer) {
        return Map.of("variables", Map.of(field, Map.of("value", answer)));
    }

    private Person joins(String role) {
        var name = "olga-" + UUID.randomUUID().toString().substring(0, 6);
        var user = staff.newUser(name);
        user.setPassword(name + "-demo");
        staff.saveUser(user);
        staff.createMembership(name, role);
        return new Person("http://127.0.0.1:" + deskPort, name);
    }

    private void changesRole(Person person, String role) {
        staff.createMembership(person.name(), role);
        clock.forward(SIGN_IN_IS_REMEMBERED);
    }

    private long refundsOf(String number) {
        return tables().sql("select count(*) from refund where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }
}
