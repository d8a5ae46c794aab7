package org.aftersales.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.AnOrder;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who work a return over HTTP, in the words of the desk. */
public abstract class ReturnStory {

    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("shop", "shop"),
            Map.entry("alice", "customer-service"),
            Map.entry("amy", "customer-service"),
            Map.entry("ray", "aftersales-review"),
            Map.entry("walt", "warehouse"),
            Map.entry("quinn", "quality-control"),
            Map.entry("fiona", "finance"),
            Map.entry("frank", "finance"),
            Map.entry("sue", "cs-supervisor"),
            Map.entry("mia", "aftersales-manager"),
            Map.entry("gina", "general-manager"),
            Map.entry("admin", "camunda-admin"));

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private DataSource database;

    @Autowired
    private Clock clock;

    protected Person shop;
    protected Person alice;
    protected Person amy;
    protected Person ray;
    protected Person walt;
    protected Person quinn;
    protected Person fiona;
    protected Person frank;
    protected Person sue;
    protected Person mia;
    protected Person gina;
    protected Person admin;

    @BeforeEach
    void everybodyComesToWork() {
        ROLES.forEach(this::employ);
        shop = person("shop");
        alice = person("alice");
        amy = person("amy");
        ray = person("ray");
        walt = person("walt");
        quinn = person("quinn");
        fiona = person("fiona");
        frank = person("frank");
        sue = person("sue");
        mia = person("mia");
        gina = person("gina");
        admin = person("admin");
    }

    private Person person(String name) {
        return new Person("http://127.0.0.1:" + port, name);
    }

    private void employ(String name, String role) {
        if (identity.createUserQuery().userId(name).count() == 0) {
            var user = identity.newUser(name);
            user.setPassword(name + "-demo");
            identity.saveUser(user);
            identity.createMembership(name, role);
        }
    }

    protected OrderNumber sold(AnOrder order) {
        return order.numbered("S-" + UUID.randomUUID().toString().substring(0, 8))
                .writeTo(database);
    }

    /** The customer tells of a parcel. */
    protected void announces(String caseNumber, String tracking) {
        done(shop.post(
                "/api/returns/" + caseNumber + "/shipment", Map.of("courier", "SF", "trackingNumber", tracking)));
    }

    /** The announced parcel does not come, and customer service finds out that the courier lost it. */
    protected void isLost(String caseNumber) {
        timerFires(caseNumber, "BoundaryEvent_GoodsOverdue");
        done(alice.works(caseNumber, "Task_TraceParcel", "traceDecision", "lostByCarrier"));
    }

    /** Lines are given as line number, units, line number, units. */
    protected Answer shopFiles(OrderNumber order, String reason, int... lines) {
        return files(shop, order, reason, UUID.randomUUID().toString(), false, lines);
    }

    protected Answer files(Person who, OrderNumber order, String reason, String key, boolean opened, int... lines) {
        var wanted = new ArrayList<Map<String, Object>>();
        for (int index = 0; index < lines.length; index += 2) {
            wanted.add(Map.of("lineNumber", lines[index], "units", lines[index + 1], "opened", opened));
        }
        var body = new HashMap<String, Object>();
        body.put("orderNumber", order.value());
        body.put("requestedAt", clock.instant().toString());
        body.put("reason", reason);
        body.put("remark", "it does not suit me");
        body.put("channel", who == shop ? "shop" : "phone");
        body.put("identityVerified", true);
        body.put("lines", wanted);
        return who.post("/api/returns", body, "Idempotency-Key", key);
    }

    protected String acceptedCase(Answer filed) {
        assertThat(filed.status()).as(filed.body().toString()).isEqualTo(201);
        return filed.text("caseNumber");
    }

    /** Fails with what was answered when the desk refused. */
    protected static void done(Answer answer) {
        assertThat(answer.accepted()).as(answer.toString()).isTrue();
    }

    protected Answer approves(Person reviewer, String caseNumber, Object... more) {
        var fields = new ArrayList<Object>(List.of("reviewDecision", "approve"));
        fields.addAll(List.of(more));
        return reviewer.works(caseNumber, "Task_ReviewReturn", fields.toArray());
    }

    protected Answer rejects(Person reviewer, String caseNumber, String code, String text) {
        return reviewer.works(
                caseNumber,
                "Task_ReviewReturn",
                "reviewDecision",
                "reject",
                "rejectionReason",
                code,
                "customerText",
                text);
    }

    /** Lines are given as line number, units, line number, units. */
    protected Answer receives(String caseNumber, boolean moreExpected, int... lines) {
        var task = walt.task(caseNumber, "Task_ReceiveParcel");
        walt.claims(task);
        return books(task, moreExpected, lines);
    }

    /** What is in a parcel whose task somebody holds already. */
    protected Answer books(String task, boolean moreExpected, int... lines) {
        var came = new ArrayList<Map<String, Object>>();
        for (int index = 0; index < lines.length; index += 2) {
            came.add(Map.of("lineNumber", lines[index], "units", lines[index + 1]));
        }
        return walt.post(
                "/api/tasks/" + task + "/receipt",
                Map.of(
                        "trackingNumber",
                        "SF" + UUID.randomUUID().toString().substring(0, 10),
                        "lines",
                        came,
                        "otherArticles",
                        List.of(),
                        "moreExpected",
                        moreExpected));
    }

    /** QC looks at the only parcel that waits: everything is fine. */
    protected Answer inspectsAndAccepts(String caseNumber) {
        return inspects(caseNumber, true);
    }

    /** QC looks at the only parcel that waits: everything was used. */
    protected Answer inspectsAndRefuses(String caseNumber) {
        return inspects(caseNumber, false);
    }

    private Answer inspects(String caseNumber, boolean accepted) {
        return inspectsParcel(quinn.task(caseNumber, "Task_InspectParcel"), accepted);
    }

    /** QC looks at the parcel of one inspection task. */
    protected Answer inspectsParcel(String task, boolean accepted) {
        quinn.claims(task);
        var parcel = quinn.get("/api/tasks/" + task + "/inspection");
        var parts = new ArrayList<Map<String, Object>>();
        parcel.body().path("lines").forEach(line -> {
            var part = new HashMap<String, Object>();
            part.put("parcelLineId", line.path("parcelLineId").asLong());
            part.put("units", line.path("units").asInt());
            part.put("accepted", accepted);
            part.put("packagingComplete", accepted);
            part.put("accessoriesComplete", true);
            part.put("opened", false);
            part.put("severity", accepted ? "NONE" : "MAJOR");
            part.put("faultParty", accepted ? "NONE" : "CUSTOMER");
            part.put("disposition", accepted ? "RESTOCK" : "RETURN_TO_CUSTOMER");
            if (!accepted) {
                part.put("refusalCode", "MAN_MADE_DAMAGE");
                part.put("defect", "scratched");
            }
            parts.add(part);
        });
        return quinn.post("/api/tasks/" + task + "/inspection", Map.of("parts", parts));
    }

    /** The warehouse sends back what was refused. */
    protected Answer sendsBack(String caseNumber, int units) {
        return walt.works(
                caseNumber,
                "Task_SendRefusedGoodsBack",
                "sentBackUnits",
                units,
                "sentBackCourier",
                "SF",
                "sentBackTrackingNumber",
                "SF-BACK");
    }

    protected Answer financeApproves(Person finance, String caseNumber) {
        return finance.works(caseNumber, "Task_ApproveRefund", "financeDecision", "approve");
    }

    /** Fires what the engine has to do in the background for this case, timers too, until nothing is left or it waits for a person. */
    protected void backgroundWorkOf(String caseNumber) {
        for (int round = 0; round < 30; round++) {
            var instances = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .list();
            var jobs = instances.stream()
                    .flatMap(
                            instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                    .toList();
            if (jobs.isEmpty()) {
                return;
            }
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** What a reviewer reads of the history of the case. */
    protected String timeline(Person reviewer, String caseNumber) {
        return reviewer.get("/engine-rest/task/" + reviewer.task(caseNumber, "Task_ReviewReturn") + "/form-variables")
                .body()
                .toString();
    }

    /** Fires what the engine has to do in the background for this case, until it waits for a person or for time to pass. */
    protected void backgroundStepsOf(String caseNumber) {
        for (int round = 0; round < 30; round++) {
            var jobs =
                    runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).listPage(0, 20).stream()
                            .flatMap(process ->
                                    management
                                            .createJobQuery()
                                            .messages()
                                            .processInstanceId(process.getId())
                                            .list()
                                            .stream())
                            .toList();
            if (jobs.isEmpty()) {
                return;
            }
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    protected String statusOf(String caseNumber) {
        return shop.get("/api/returns/" + caseNumber).text("status");
    }

    /** A timer of the case fires, whenever it is due. */
    protected void timerFires(String caseNumber, String event) {
        management.executeJob(timer(caseNumber, event).getId());
    }

    /** A timer of the case fires at the moment that was promised. */
    protected void timerFires(String caseNumber, String event, Instant due) {
        assertThat(timer(caseNumber, event).getDuedate().toInstant())
                .as("%s of %s", event, caseNumber)
                .isCloseTo(due, within(1, ChronoUnit.MINUTES));
        timerFires(caseNumber, event);
    }

    private Job timer(String caseNumber, String event) {
        var timers =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).listPage(0, 20).stream()
                        .flatMap(
                                process -> management
                                        .createJobQuery()
                                        .timers()
                                        .processInstanceId(process.getId())
                                        .activityId(event)
                                        .list()
                                        .stream())
                        .toList();
        assertThat(timers).as("timers at %s of %s", event, caseNumber).hasSize(1);
        return timers.get(0);
    }

    /** Nothing of the case runs any more, and the newest of its processes that has this end event reached it. */
    protected void endedAt(String caseNumber, String endEvent) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count())
                .as("running processes of %s", caseNumber)
                .isZero();
        var newest = new LinkedHashMap<String, String>();
        history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, 50)
                .forEach(process -> newest.put(process.getProcessDefinitionKey(), process.getId()));
        assertThat(newest.values().stream()
                        .mapToLong(process -> history.createHistoricActivityInstanceQuery()
                                .processInstanceId(process)
                                .activityId(endEvent)
                                .count())
                        .sum())
                .as("%s reached %s", caseNumber, endEvent)
                .isEqualTo(1);
    }

    /** What the simulator has really paid for the case, in minor units. */
    protected long paidBack(String caseNumber) {
        return tables().sql("select coalesce(sum(amount_minor), 0) from simulator_payment p"
                        + " where exists (select 1 from refund r where r.refund_number = p.refund_number"
                        + " and r.case_number = ?)")
                .param(caseNumber)
                .query(Long.class)
                .single();
    }

    /** How many refunds of the case were registered. */
    protected long refunds(String caseNumber) {
        return tables().sql("select count(*) from refund where case_number = ?")
                .param(caseNumber)
                .query(Long.class)
                .single();
    }

    /** Sum of a column of the ledger over all lines of the order. */
    protected long units(OrderNumber order, String column) {
        return tables().sql("select sum(" + column + ") from order_line where order_number = ?")
                .param(order.value())
                .query(Long.class)
                .single();
    }

    protected JdbcClient tables() {
        return JdbcClient.create(database);
    }
}
