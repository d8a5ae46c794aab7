package org.aftersales.workflow.engineinternals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.EngineRest;
import org.aftersales.testdata.People;
import org.aftersales.testdata.TestReviews;
import org.aftersales.testdata.WorkflowTest;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The payloads of CVE-2026-109432, and what still has to work. */
@WorkflowTest
class ExpressionSafetyTest {

    private static final String MARK = "org.aftersales.attacked";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private People people;

    static List<String> payloads() {
        return List.of(
                "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass()).invoke(null,'"
                        + MARK + "','yes')}",
                "${''.class.forName('java.lang.System').getMethods()[0].invoke(null)}",
                "${''['class'].classLoader}",
                "${movableClock.getClass().getClassLoader()}",
                "${movableClock.reset()}",
                "${currentUserGroups().getClass()}",
                "${dateTime().getClass().getClassLoader()}",
                "${dateTime().class}");
    }

    @ParameterizedTest
    @Tag("F8")
    @Tag("S1")
    @Tag("F11")
    @MethodSource("payloads")
    void anExpressionInAnOrQueryReachesNoClassAndNoBean(String payload) {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(payload)
                        .endOr()
                        .list())
                .isInstanceOf(RuntimeException.class);
        assertThat(System.getProperty(MARK)).isNull();
    }

    @ParameterizedTest
    @Tag("F8")
    @Tag("S1")
    @MethodSource("payloads")
    void norDoesItOverRest(String payload) {
        var query = "{\"orQueries\":[{\"assigneeExpression\":\"" + payload + "\"}]}";

        assertThat(new EngineRest(port, "alice")
                        .post("/engine-rest/task", query)
                        .statusCode())
                .isBetween(400, 599);
        assertThat(new EngineRest(port, "alice")
                        .post("/engine-rest/task/count", query)
                        .statusCode())
                .isBetween(400, 599);
        assertThat(System.getProperty(MARK)).isNull();
    }

    @ParameterizedTest
    @Tag("F8")
    @Tag("S1")
    @MethodSource("payloads")
    void norByAnyDoorThatTakesATaskQuery(String payload) throws Exception {
        var filter = filters.newTaskFilter("all " + payload.hashCode());
        filter.setQuery(tasks.createTaskQuery());
        filters.saveFilter(filter);
        var query = "{\"orQueries\":[{\"assigneeExpression\":\"" + payload + "\"}]}";
        var tasklist = Browser.signedInAs("admin", port);
        tasklist.open("/camunda/app/tasklist/default/");

        for (var door : List.of(
                "/task",
                "/task/count",
                "/filter/" + filter.getId() + "/list",
                "/filter/" + filter.getId() + "/count",
                "/filter/" + filter.getId() + "/singleResult")) {
            assertThat(new EngineRest(port, "admin")
                            .post("/engine-rest" + door, query)
                            .statusCode())
                    .as(door)
                    .isBetween(400, 599);
            assertThat(tasklist.post(
                                    "/camunda/api/engine/engine/default" + door,
                                    query,
                                    "X-XSRF-TOKEN",
                                    tasklist.cookie("XSRF-TOKEN"))
                            .statusCode())
                    .as("Tasklist " + door)
                    .isBetween(400, 599);
        }
        assertThat(System.getProperty(MARK)).isNull();
        filters.deleteFilter(filter.getId());
    }

    @ParameterizedTest
    @Tag("F10")
    @Tag("S2")
    @MethodSource("payloads")
    void aStoredFilterRefusesThemToo(String payload) {
        var filter = filters.newTaskFilter("attack");
        filter.setQuery(tasks.createTaskQuery().taskAssigneeExpression(payload));
        filters.saveFilter(filter);

        assertThatThrownBy(() -> filters.list(filter.getId())).isInstanceOf(RuntimeException.class);
        assertThat(System.getProperty(MARK)).isNull();
        filters.deleteFilter(filter.getId());
    }

    @Test
    @Tag("S2")
    void aStoredFilterKnowsWhoLooksAndWhatDayItIs() {
        var task = new TestReviews(engine).openTask();
        tasks.setAssignee(task, "alice");
        var filter = filters.newTaskFilter("mine of this year");
        filter.setQuery(tasks.createTaskQuery()
                .taskAssigneeExpression("${currentUser()}")
                .taskCreatedAfterExpression("${dateTime().minusDays(365)}")
                .taskCreatedBeforeExpression("${now()}"));
        filters.saveFilter(filter);

        people.as("alice", "camunda-admin", () -> assertThat(filters.<Task>listPage(filter.getId(), 0, 100))
                .extracting(Task::getId)
                .contains(task));
        filters.deleteFilter(filter.getId());
    }

    @Test
    @Tag("F11")
    void aModelStillCallsItsBeans() {
        engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "bean.bpmn",
                        """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                          <process id="BeanProcess" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="S"/>
                          <sequenceFlow id="F1" sourceRef="S" targetRef="T"/>
                          <serviceTask id="T" camunda:expression="${movableClock.getZone().getId()}" camunda:resultVariable="zone"/>
                          <sequenceFlow id="F2" sourceRef="T" targetRef="W"/><userTask id="W"/></process></definitions>
                        """)
                .deploy();

        var process = engine.getRuntimeService().startProcessInstanceByKey("BeanProcess");

        assertThat(engine.getRuntimeService().getVariable(process.getId(), "zone"))
                .isEqualTo("Asia/Shanghai");
    }
}
