package org.aftersales.workflow.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.aftersales.testdata.EngineRest;
import org.aftersales.testdata.People;
import org.aftersales.testdata.TestReviews;
import org.aftersales.testdata.WorkflowTest;
import org.aftersales.workflow.RefusedSubmission;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever door a submission comes by: nothing is believed because a variable says so, and four eyes are four eyes. */
@WorkflowTest
class SubmissionTest {

    private static final String APPROVED = "{\"variables\":{\"decision\":{\"value\":\"approve\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private People people;

    private TestReviews reviews;

    @BeforeEach
    void reviewsAreDeployed() {
        reviews = new TestReviews(engine);
    }

    @Test
    void aSubmissionThatItsFormAllowsIsTaken() {
        var task = reviews.openTask();

        var answer = alice().post("/engine-rest/task/" + task + "/submit-form", APPROVED);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(reviews.isOpen(task)).isFalse();
    }

    @ParameterizedTest
    @Tag("S10")
    @Tag("S8")
    @ValueSource(strings = {"submit-form", "complete", "resolve"})
    void aFieldThatTheFormDoesNotHaveIsRefusedWithASentence(String door) {
        var task = reviews.openTask();

        var answer = alice().post(
                        "/engine-rest/task/" + task + "/" + door,
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"refundAmount\":{\"value\":99999}}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"code\":\"FieldNotAsked\"", "The form of this task has no field \\\"refundAmount\\\".");
        assertThat(reviews.isOpen(task)).isTrue();
    }

    @Test
    void theSentenceIsInTheReadersLanguage() {
        var task = reviews.openTask();

        var answer = new EngineRest(port, "alice", "zh-CN")
                .post("/engine-rest/task/" + task + "/submit-form", "{\"variables\":{\"note\":{\"value\":\"x\"}}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请检查字段“Decision”。");
    }

    @ParameterizedTest
    @Tag("S10")
    @ValueSource(
            strings = {
                "{\"shown\":{\"value\":\"changed\"}}",
                "{\"fixed\":{\"value\":\"changed\"}}",
                "{\"caseView\":{\"value\":\"{}\",\"type\":\"Json\"}}",
                "{\"fee\":{\"value\":\"-1\"}}",
                "{\"freight\":{\"value\":\"yes\"}}",
                "{\"note\":{\"value\":\"far more than the twenty letters of the form\"}}"
            })
    void whatAFormShowsOrLimitsIsNotChangedByTheSubmission(String field) {
        var task = reviews.openTask(Map.of("fixed", "as it was"));

        var answer = alice().post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"}," + field.substring(1) + "}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(reviews.isOpen(task)).isTrue();
    }

    @Test
    void aRuleOfTheTaskRefusesWithItsOwnSentence() {
        var task = reviews.openTask();

        var answer = alice().post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\":{\"decision\":{\"value\":\"reject\"}}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("NoteMissing", "Please say why.");
    }

    @Test
    void aTaskWithAPageIsNotCompletedPastItsPage() {
        var task = reviews.openPageTask();

        assertThat(alice().post("/engine-rest/task/" + task + "/complete", "{}").body())
                .contains("PageOnly", "This task is completed on its own page.");
        assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(RefusedSubmission.class);
        assertThat(reviews.isOpen(task)).isTrue();
    }

    @Test
    @Tag("S8")
    void aTaskIsNotLeftByAnErrorOrEscalation() {
        var task = reviews.openTask();

        assertThat(alice().post("/engine-rest/task/" + task + "/bpmnError", "{\"errorCode\":\"X\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(alice().post("/engine-rest/task/" + task + "/bpmnEscalation", "{\"escalationCode\":\"X\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(reviews.isOpen(task)).isTrue();
    }

    @Test
    @Tag("S6")
    void whoWorkedBeforeCannotEvenClaimNorBeGivenTheTaskByAClaim() {
        var task = reviews.openTask();

        assertFourEyes(
                new EngineRest(port, "amy").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"amy\"}"));
        assertFourEyes(
                new EngineRest(port, "alice").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"amy\"}"));
        assertThat(new EngineRest(port, "alice")
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"alice\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    @Tag("R10")
    void whoClaimsWhatSomebodyHasJustCompletedIsToldSo() {
        var task = reviews.openTask();
        alice().post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"alice\"}");
        alice().post("/engine-rest/task/" + task + "/submit-form", APPROVED);

        var answer = alice().post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"alice\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("TaskMovedOn").contains("Somebody else has just completed this task");
    }

    @Test
    @Tag("R11")
    @Tag("S6")
    void whoWorkedBeforeIsRefusedUnclaimedClaimedReassignedAndDelegated() {
        var task = reviews.openTask();
        var amy = new EngineRest(port, "amy");

        assertFourEyes(amy.post("/engine-rest/task/" + task + "/submit-form", APPROVED));
        tasks.setAssignee(task, "alice");
        assertFourEyes(amy.post("/engine-rest/task/" + task + "/submit-form", APPROVED));
        tasks.setAssignee(task, "amy");
        assertFourEyes(amy.post("/engine-rest/task/" + task + "/complete", APPROVED));
        tasks.setAssignee(task, "alice");
        tasks.delegateTask(task, "amy");
        assertFourEyes(amy.post("/engine-rest/task/" + task + "/submit-form", APPROVED));
        assertFourEyes(amy.post("/engine-rest/task/" + task + "/resolve", APPROVED));
        assertThat(reviews.isOpen(task)).isTrue();
    }

    @Test
    @Tag("R11")
    @Tag("S6")
    void whoWorkedBeforeIsRefusedAsAdministratorToo() {
        var task = reviews.openTask();

        people.as("amy", "camunda-admin", () -> {
            assertThatThrownBy(() -> tasks.complete(task, Map.of("decision", "approve")))
                    .isInstanceOf(RefusedSubmission.class);
            assertThatThrownBy(() -> engine.getFormService().submitTaskForm(task, Map.of("decision", "approve")))
                    .isInstanceOf(RefusedSubmission.class);
        });
    }

    @Test
    @Tag("R11")
    @Tag("S6")
    void nobodyIsNoSecondPerson() {
        var task = reviews.openTask();

        assertThatThrownBy(() -> tasks.complete(task, Map.of("decision", "approve")))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("signed in");
    }

    @Test
    void aTaskClaimedByAnotherIsTheirs() {
        var task = reviews.openTask();
        tasks.setAssignee(task, "fiona");

        var answer = alice().post("/engine-rest/task/" + task + "/complete", APPROVED);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ClaimedByAnother");
    }

    @Test
    @Tag("R10")
    void whoComesSecondIsToldSo() {
        var task = reviews.openTask();
        alice().post("/engine-rest/task/" + task + "/submit-form", APPROVED);

        var answer = new EngineRest(port, "fiona").post("/engine-rest/task/" + task + "/submit-form", APPROVED);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Somebody else has just completed this task.");
    }

    /** Free text and files of the engine lie in its history in clear. */
    @Test
    @Tag("S22")
    void nothingIsNotedBesideATask() {
        var task = reviews.openTask();

        var comment = alice().post("/engine-rest/task/" + task + "/comment/create", "{\"message\":\"13912345678\"}");

        assertThat(comment.statusCode()).isEqualTo(422);
        assertThat(comment.body()).contains("NotesNotKept", "No notes or files are kept with a task");
        assertThat(tasks.getTaskComments(task)).isEmpty();
        assertThatThrownBy(() -> tasks.createAttachment("note", task, null, "Li Wei", "13912345678", "http://x"))
                .isInstanceOf(RefusedSubmission.class);
        assertThat(tasks.getTaskAttachments(task)).isEmpty();
    }

    @Test
    @Tag("S8")
    void ourProcessesStartOnlyFromOurOwnCode() {
        for (var process : new String[] {"ReturnAndRefundProcess", "ReceiveGoodsProcess", "PayRefundProcess"}) {
            var answer = new EngineRest(port, "admin")
                    .post(
                            "/engine-rest/process-definition/key/" + process + "/start",
                            "{\"businessKey\":\"AS-261122-000001\"}");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("NotThisWay");
        }
    }

    @Test
    @Tag("S11")
    void whatPeopleTypeIsStoredAsTheyTypedIt() {
        var task = reviews.openTask();
        var process = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();

        alice().post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"note\":{\"value\":\"${1+1}#{2+2}<b>\"}}}");

        assertThat(engine.getRuntimeService().getVariable(process, "note")).isEqualTo("${1+1}#{2+2}<b>");
    }

    @Test
    void theFormShowsTheCaseLiveAndStoresNothing() {
        var task = reviews.openTask();

        var answer = new EngineRest(port, "alice", "zh-CN").get("/engine-rest/task/" + task + "/form-variables");

        assertThat(answer.body()).contains("\"caseView\":{\"type\":\"Json\"", "viewer", "alice", "zh-CN");
        assertThat(tasks.getVariables(task)).doesNotContainKey("caseView");
        assertThat(new EngineRest(port, "walt").get("/engine-rest/task/" + task + "/form-variables"))
                .satisfies(other -> assertThat(other.statusCode()).isIn(403, 404))
                .satisfies(other -> assertThat(other.body()).doesNotContain("caseView"));
    }

    private static void assertFourEyes(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"code\":\"FourEyes\"");
    }

    private EngineRest alice() {
        return new EngineRest(port, "alice");
    }
}
