package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.aftersales.shared.Role;
import org.aftersales.staff.process.DeadlineWatch;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.MovableClock;
import org.aftersales.testdata.People;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What people and programs must not be able to do, tried at every door of the running desk. */
@DeskTest
class ClosedDoorsTest extends ReturnStory {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** One person of every role. */
    private static final Map<Role, String> PEOPLE = Map.ofEntries(
            Map.entry(Role.CUSTOMER_SERVICE, "alice"),
            Map.entry(Role.CS_SUPERVISOR, "sue"),
            Map.entry(Role.AFTERSALES_MANAGER, "mia"),
            Map.entry(Role.AFTERSALES_REVIEW, "ray"),
            Map.entry(Role.TECH_SUPPORT, "tom"),
            Map.entry(Role.TECHNICIAN, "rita"),
            Map.entry(Role.QUALITY_CONTROL, "quinn"),
            Map.entry(Role.WAREHOUSE, "walt"),
            Map.entry(Role.FINANCE, "fiona"),
            Map.entry(Role.SALES, "sally"),
            Map.entry(Role.PRODUCTION, "peter"),
            Map.entry(Role.GENERAL_MANAGER, "gina"),
            Map.entry(Role.ADMINISTRATOR, "admin"),
            Map.entry(Role.AUDITOR, "audrey"),
            Map.entry(Role.DISTRIBUTOR, "dora"),
            Map.entry(Role.SHOP, "shop"));

    private static final Map<Role, Set<String>> OWN_TASKS = Map.of(
            Role.CUSTOMER_SERVICE, Set.of("Task_ReviewReturn"),
            Role.AFTERSALES_REVIEW, Set.of("Task_ReviewReturn"),
            Role.WAREHOUSE, Set.of("Task_ReceiveParcel"),
            Role.QUALITY_CONTROL, Set.of("Task_InspectParcel"),
            Role.FINANCE, Set.of("Task_ApproveRefund"),
            Role.ADMINISTRATOR,
                    Set.of("Task_ReviewReturn", "Task_ReceiveParcel", "Task_InspectParcel", "Task_ApproveRefund"));

    /** Addresses that anybody may open: the sign-in page, the way to it, and the page for what went wrong. */
    private static final Set<String> OPEN = Set.of("/login", "/error");

    private static final List<String> LISTS_OF_THE_ENGINE = List.of(
            "authorization",
            "deployment",
            "process-instance",
            "execution",
            "variable-instance",
            "job",
            "incident",
            "event-subscription",
            "external-task",
            "history/process-instance",
            "history/activity-instance",
            "history/variable-instance",
            "history/detail",
            "history/task",
            "history/user-operation",
            "history/decision-instance",
            "history/identity-link-log",
            "history/job-log",
            "history/incident",
            "metrics",
            "schema/log",
            "tenant",
            "batch");

    private static final List<String> ODD_ADDRESSES = List.of(
            "/camunda/app/%63ockpit/default/",
            "/camunda/app/tasklist/%2e%2e/cockpit/default/",
            "/camunda/api/%63ockpit/plugin/base/default/process-definition/count",
            "/camunda/api/admin;a=b/plugin/any/default/x",
            "//camunda/app/cockpit/default/",
            "/camunda/app/admin/default//",
            "/actuator/%65nv",
            "/actuator/health/%2e%2e/env",
            "/actuator;a=b/env",
            "/engine-rest/%2e%2e/actuator/env",
            "/api/%2e%2e/engine-rest/user",
            "/api//simulator/payments",
            "/desk/tasks/%2e%2e/%2e%2e/actuator/env",
            "/h2-console/login.do");

    @LocalServerPort
    private int deskPort;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService running;

    @Autowired
    private TaskService tasks;

    @Autowired
    private People people;

    @Autowired
    private DeadlineWatch watch;

    @Autowired
    private MovableClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    @AfterEach
    void theClockGoesRightAgain() {
        clock.reset();
    }

    @Test
    @Tag("S9")
    void everyRoleSeesItsOwnTasksAndNoOthers() {
        var cases = List.of(inReview(), awaited(), toInspect(), toApprove());

        var seen = new TreeMap<Role, Set<String>>();
        PEOPLE.forEach((role, name) -> seen.put(role, tasksSeenBy(name, cases)));

        var expected = new TreeMap<Role, Set<String>>();
        PEOPLE.keySet().forEach(role -> expected.put(role, new TreeSet<>(OWN_TASKS.getOrDefault(role, Set.of()))));
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    @Tag("S9")
    @Tag("U1")
    @Tag("RR-09")
    void aLateTaskIsSeenBySuperiorsAndByNobodyElse() {
        var cases = List.of(inReview(), awaited(), toInspect(), toApprove());
        everythingIsLate();

        var seen = new TreeMap<Role, Set<String>>();
        PEOPLE.forEach((role, name) -> seen.put(role, tasksSeenBy(name, cases)));

        var expected = new TreeMap<Role, Set<String>>();
        PEOPLE.keySet().forEach(role -> expected.put(role, new TreeSet<>(OWN_TASKS.getOrDefault(role, Set.of()))));
        for (var superior : List.of(Role.CS_SUPERVISOR, Role.AFTERSALES_MANAGER)) {
            expected.put(
                    superior, new TreeSet<>(Set.of("Task_ReviewReturn", "Task_InspectParcel", "Task_ApproveRefund")));
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    @Tag("S6")
    @Tag("S9")
    @Tag("RR-09")
    @Tag("PS-04")
    void aSuperiorHandsLateWorkOfAnotherTradeOnAndNeverDoesIt() {
        var number = awaited();
        var parcels = awaited();
        clock.forward(Duration.ofDays(-60)); // the engine's own clock, which Tasklist asks, cannot be moved
        done(receives(parcels, false, 1, 1));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        everythingIsLate();
        var approval = fiona.task(number, "Task_ApproveRefund");

        for (var superior : List.of(sue, mia)) {
            assertThat(overdueFor(superior)).contains(approval);
            worksNothing(superior, approval, "financeDecision", "approve");
            worksNothing(superior, superior.task(parcels, "Task_InspectParcel"));
        }

        assertThat(statusOf(number)).isEqualTo("PENDING_REFUND");
        done(sue.post("/engine-rest/task/" + approval + "/assignee", Map.of("userId", "frank")));
        done(frank.submits(approval, "financeDecision", "approve"));
    }

    @Test
    @Tag("PS-04")
    void nobodyCompletesATaskOfAnotherGroupWhoeverPutItIntoTheirHands() {
        var approval = fiona.task(toApprove(), "Task_ApproveRefund");

        assertThat(fiona.post("/engine-rest/task/" + approval + "/claim", Map.of("userId", "walt"))
                        .code())
                .isEqualTo("NotYourGroup");
        done(admin.post("/engine-rest/task/" + approval + "/assignee", Map.of("userId", "walt")));
        var answer = walt.submits(approval, "financeDecision", "approve");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("NotYourGroup");
    }

    @Test
    @Tag("B-13")
    void whoHasClaimedATaskGivesItBackAndNobodyElseTakesItAway() {
        var number = inReview();
        var task = ray.task(number, "Task_ReviewReturn");
        done(ray.claims(task));

        assertThat(amy.post("/engine-rest/task/" + task + "/unclaim", null).status())
                .isEqualTo(403);
        assertThat(amy.post("/engine-rest/task/" + task + "/assignee", Map.of()).status())
                .isEqualTo(403);
        done(ray.post("/engine-rest/task/" + task + "/unclaim", null));

        done(amy.claims(task));
    }

    /** Claims it, fills it in, takes it, passes it to their own group, or takes it from its group: nothing works. */
    private void worksNothing(Person superior, String task, Object... fields) {
        var address = "/engine-rest/task/" + task;
        var self = Map.of("userId", superior.name());
        assertThat(superior.claims(task).status()).isEqualTo(403);
        assertThat(superior.claims(task).code()).isEqualTo("NotAllowed");
        assertThat(superior.submits(task, fields).status()).isEqualTo(403);
        assertThat(superior.post(address + "/complete", Map.of("variables", Person.variables(fields)))
                        .status())
                .isEqualTo(403);
        assertThat(superior.post(address + "/assignee", self).code()).isEqualTo("NotYourGroup");
        assertThat(superior.post(address + "/delegate", self).code()).isEqualTo("NotYourGroup");
        assertThat(superior.put(address, Map.of("assignee", superior.name(), "name", "mine"))
                        .code())
                .isEqualTo("NotYourGroup");
        assertThat(superior.put(address, Map.of("owner", superior.name(), "name", "mine"))
                        .code())
                .isEqualTo("NotYourGroup");
        for (var link : List.of(
                Map.of("groupId", "cs-supervisor", "type", "candidate"),
                Map.of("userId", superior.name(), "type", "candidate"),
                Map.of("userId", superior.name(), "type", "assignee"))) {
            assertThat(superior.post(address + "/identity-links", link).code()).isEqualTo("NotThisWay");
            assertThat(superior.post(address + "/identity-links/delete", link).code())
                    .isEqualTo("NotThisWay");
        }
        assertThat(superior.post(address + "/identity-links/delete", Map.of("groupId", "finance", "type", "candidate"))
                        .code())
                .isEqualTo("NotThisWay");
        assertThat(superior.submits(task, fields).status()).isEqualTo(403);
    }

    /** Supervisors and managers have been asked by then. */
    private void everythingIsLate() {
        for (int fortnight = 0; fortnight < 2; fortnight++) {
            clock.forward(Duration.ofDays(14));
            for (int look = 0; look < 12; look++) {
                watch.ring();
            }
        }
    }

    private static List<String> overdueFor(Person person) {
        var list = new ArrayList<String>();
        person.get("/engine-rest/filter?resourceType=Task&maxResults=50").body().forEach(filter -> {
            if (filter.path("name").asText().equals("Overdue tasks")) {
                person.get("/engine-rest/filter/" + filter.path("id").asText() + "/list?maxResults=1000")
                        .body()
                        .forEach(task -> list.add(task.path("id").asText()));
            }
        });
        return list;
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S8")
    void noRoleStartsAProcessPastItsIntake(Role role) {
        var person = new Person("http://127.0.0.1:" + deskPort, PEOPLE.get(role));
        var before = running.createProcessInstanceQuery().count();

        for (var process : List.of(
                "ReturnAndRefundProcess",
                "RefundOnlyProcess",
                "HoldOrderProcess",
                "ReceiveGoodsProcess",
                "AgreeAmountProcess",
                "PayRefundProcess")) {
            for (var door : List.of("start", "submit-form")) {
                var answer = person.post(
                        "/engine-rest/process-definition/key/" + process + "/" + door,
                        Map.of("businessKey", "AS-261122-000001", "variables", Map.of()));
                assertThat(answer.status())
                        .as(role + " " + process + " " + door)
                        .isIn(403, 404, 422);
            }
        }

        assertThat(running.createProcessInstanceQuery().count()).isEqualTo(before);
        var startable = new ArrayList<String>();
        people.as(PEOPLE.get(role), role.id(), () -> models.createProcessDefinitionQuery()
                .latestVersion()
                .startablePermissionCheck()
                .listPage(0, 100)
                .forEach(process -> startable.add(process.getKey())));
        if (role == Role.CUSTOMER_SERVICE) {
            assertThat(startable).containsExactlyInAnyOrder("ReturnAndRefundProcess", "RefundOnlyProcess");
        } else if (role != Role.ADMINISTRATOR) {
            assertThat(startable).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    @Tag("S5")
    void onlyAdministratorsDeploy(Role role) throws Exception {
        var model =
                """
                --limit\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                attack\r
                --limit\r
                Content-Disposition: form-data; name="data"; filename="attack.bpmn"\r
                Content-Type: application/octet-stream\r
                \r
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="Attack" isExecutable="true"/></definitions>\r
                --limit--\r
                """;

        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + deskPort + "/engine-rest/deployment/create"))
                        .headers(Browser.basic(PEOPLE.get(role)))
                        .header("Content-Type", "multipart/form-data; boundary=limit")
                        .POST(BodyPublishers.ofString(model))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(models.createProcessDefinitionQuery()
                        .processDefinitionKey("Attack")
                        .count())
                .isZero();
    }

    /** The decision tables' own language and the engine's expressions; neither knows files, networks or classes. */
    @Test
    @Tag("S5")
    void noLanguageOfScriptsIsAboard() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(ScriptEngineFactory::getEngineName)
                .allMatch(name -> name.toLowerCase(Locale.ROOT).matches(".*(feel|juel).*"));
    }

    @Test
    @Tag("S8")
    void nobodyPushesACaseOnFromOutside() {
        var number = inReview();
        var task = ray.task(number, "Task_ReviewReturn");
        var process = running.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("DecideReturnProcess")
                .singleResult()
                .getId();
        var variable = Map.of("value", true, "type", "Boolean");
        var approved = Map.of("modifications", Map.of("returnApproved", variable));
        var doors = new HashMap<String, Object>();
        doors.put("POST /message", Map.of("messageName", "Msg_ReturnCancelled", "businessKey", number));
        doors.put(
                "POST /message?all", Map.of("messageName", "Msg_ReturnCancelled", "businessKey", number, "all", true));
        doors.put("POST /message?refund", Map.of("messageName", "Msg_RefundNotified", "businessKey", number));
        doors.put("PUT /task/" + task + "/variables/returnApproved", variable);
        doors.put("PUT /task/" + task + "/localVariables/returnApproved", variable);
        doors.put("POST /task/" + task + "/variables", approved);
        doors.put("PUT /process-instance/" + process + "/variables/returnApproved", variable);
        doors.put("POST /process-instance/" + process + "/variables", approved);
        doors.put("PUT /execution/" + process + "/localVariables/returnApproved", variable);
        doors.put("POST /execution/" + process + "/messages/Msg_ReturnCancelled/trigger", Map.of());
        doors.put("POST /execution/" + process + "/signal", Map.of());
        doors.put(
                "POST /process-instance/" + process + "/modification",
                Map.of("instructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "Call_PayRefund"))));
        doors.put("PUT /process-instance/" + process + "/suspended", Map.of("suspended", true));
        doors.put("DELETE /process-instance/" + process, Map.of());
        doors.put("DELETE /task/" + task, Map.of());
        doors.put("PUT /task/" + task, Map.of("name", "mine", "assignee", "walt", "priority", 1));
        doors.put("POST /task/create", Map.of("name", "mine"));
        doors.put(
                "POST /authorization/create",
                Map.of("type", 0, "permissions", List.of("ALL"), "userId", "*", "resourceType", 0, "resourceId", "*"));
        doors.put(
                "POST /user/create",
                Map.of("profile", Map.of("id", "mallory"), "credentials", Map.of("password", "x")));
        doors.put("PUT /group/finance/members/walt", Map.of());
        doors.put("POST /decision-definition/key/RefundFee/evaluate", Map.of("variables", Map.of()));
        doors.put("POST /filter/create", Map.of("resourceType", "Task", "name", "f", "query", Map.of()));

        for (var name : List.of("ray", "alice", "shop", "walt", "fiona", "dora", "audrey")) {
            doors.forEach((door, body) -> {
                var answer = triedBy(name, door, body);
                assertThat(answer).as(name + " at " + door).isGreaterThanOrEqualTo(400);
            });
        }

        assertThat(statusOf(number)).isEqualTo("PENDING_REVIEW");
        assertThat(ray.tasks(number, "Task_ReviewReturn")).containsExactly(task);
        assertThat(running.getVariable(process, "returnApproved")).isEqualTo(false);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    @Test
    @Tag("S8")
    void financeHasNothingToApproveBeforeTheReview() {
        var number = inReview();
        var review = ray.task(number, "Task_ReviewReturn");

        assertThat(fiona.tasks(number, "Task_ApproveRefund")).isEmpty();
        assertThat(fiona.submits(review, "financeDecision", "approve").status()).isIn(403, 404);
        assertThat(fiona.submits(review, "reviewDecision", "approve").status()).isIn(403, 404);
        assertThat(ray.submits(review, "reviewDecision", "approve", "amountApproved", true, "goodsAccepted", true)
                        .code())
                .isEqualTo("FieldNotAsked");

        assertThat(statusOf(number)).isEqualTo("PENDING_REVIEW");
    }

    @Test
    @Tag("S4")
    @Tag("F10")
    void theEngineTellsAClerkNothingOfOthers() {
        toInspect();

        for (var what : LISTS_OF_THE_ENGINE) {
            for (var clerk : List.of("dora", "sally", "shop")) {
                var answer = person(clerk).get("/engine-rest/" + what + "?maxResults=100");
                var nothing = answer.status() == 403 || (answer.status() == 200 && tellsOfNoCase(answer.body()));
                assertThat(nothing)
                        .as(clerk + " reads of " + what + ": " + answer)
                        .isTrue();
            }
        }
    }

    /** The engine's own work, such as cleaning up its history, belongs to no process. */
    private static boolean tellsOfNoCase(JsonNode list) {
        return list.isArray()
                && StreamSupport.stream(list.spliterator(), false)
                        .allMatch(entry -> entry.path("processInstanceId").isNull());
    }

    @Test
    @Tag("S4")
    void aClerkReadsOfPeopleAndRolesOnlyTheirOwn() {
        var known = person("dora").get("/engine-rest/user?maxResults=100").body();
        var roles = person("dora").get("/engine-rest/group?maxResults=100").body();

        assertThat(known.findValuesAsText("id")).containsExactly("dora");
        assertThat(roles.findValuesAsText("id")).containsExactly("distributor");
    }

    @Test
    @Tag("S4")
    void everyAddressOfOursAsksWhoIsThere() throws Exception {
        var answered = new TreeMap<String, Integer>();
        for (var mapping : addresses.getHandlerMethods().keySet()) {
            for (var pattern : mapping.getPatternValues()) {
                var path = pattern.replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", "x").replace("**", "x");
                for (var method : List.of("GET", "POST")) {
                    answered.put(method + " " + pattern, anonymously(method, path));
                }
            }
        }

        assertThat(answered).hasSizeGreaterThan(40);
        answered.keySet().removeIf(door -> OPEN.contains(door.substring(door.indexOf(' ') + 1)));
        assertThat(answered).allSatisfy((door, status) -> assertThat(status).isIn(302, 401, 403));
    }

    @Test
    @Tag("S4")
    void anOddAddressOpensNoDoorToAClerk() throws Exception {
        var clerk = Browser.signedInAs("sally", deskPort);

        for (var path : ODD_ADDRESSES) {
            assertThat(clerk.open(path).statusCode()).as(path).isIn(400, 401, 403, 404);
            assertThat(clerk.open(path, Browser.basic("sally")).statusCode())
                    .as(path)
                    .isIn(400, 401, 403, 404);
            assertThat(new Browser(deskPort).open(path).statusCode()).as(path).isIn(302, 400, 401, 403, 404);
        }
    }

    @Test
    @Tag("S15")
    @Tag("S9")
    void aPageOfTheDeskTakesNothingWithoutItsTokenAndShowsNoTaskOfOthers() throws Exception {
        var number = awaited();
        var task = walt.task(number, "Task_ReceiveParcel");
        var page = "/desk/tasks/" + task + "/receipt";
        var browser = Browser.signedInAs("walt", deskPort);

        assertThat(browser.open(page).statusCode()).isEqualTo(200);
        assertThat(browser.submit(page, "units[1]=2&moreExpected=false").statusCode())
                .isEqualTo(403);
        assertThat(browser.submit(page, "units[1]=2&moreExpected=false&_csrf=guessed")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.submit("/desk/tasks/" + task + "/claim", "").statusCode())
                .isEqualTo(403);
        for (var other : List.of("alice", "quinn", "fiona", "dora")) {
            assertThat(Browser.signedInAs(other, deskPort).open(page).statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(browser.open("/desk/tasks/no-such-task/receipt").statusCode())
                .isEqualTo(404);
        assertThat(walt.tasks(number, "Task_ReceiveParcel")).containsExactly(task);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    private Person person(String name) {
        return new Person("http://127.0.0.1:" + deskPort, name);
    }

    private Set<String> tasksSeenBy(String name, List<String> cases) {
        var seen = new TreeSet<String>();
        for (var number : cases) {
            var answer = person(name).get("/engine-rest/task?processInstanceBusinessKey=" + number + "&maxResults=50");
            assertThat(answer.status()).isEqualTo(200);
            answer.body()
                    .forEach(task -> seen.add(task.path("taskDefinitionKey").asText()));
        }
        return seen;
    }

    private int triedBy(String name, String door, Object body) {
        var parts = door.split(" ", 2);
        var path = "/engine-rest" + parts[1].replaceFirst("\\?.*", "");
        return switch (parts[0]) {
            case "POST" -> person(name).post(path, body).status();
            case "PUT" -> person(name).put(path, body).status();
            default -> deletes(name, path);
        };
    }

    private int deletes(String name, String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + deskPort + path))
                                    .headers(Browser.basic(name))
                                    .DELETE()
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        } catch (java.io.IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private int anonymously(String method, String path) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + deskPort + path))
                                .method(method, BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private String inReview() {
        return acceptedCase(shopFiles(sold(anOrder().line("MUG", 1, 5_000)), "NO_REASON", 1, 1));
    }

    private String awaited() {
        var number = inReview();
        done(approves(ray, number));
        return number;
    }

    private String toInspect() {
        var number = awaited();
        done(receives(number, false, 1, 1));
        return number;
    }

    private String toApprove() {
        var number = toInspect();
        done(inspectsAndAccepts(number));
        return number;
    }
}
