package org.aftersales.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseTransition;
import org.aftersales.orders.OrderLine;
import org.aftersales.orders.Orders;
import org.aftersales.shared.CaseNumber;
import org.aftersales.testdata.AnOrder;
import org.aftersales.testdata.People;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The return station with its people: Walt at the dock, Quinn at the bench, and a return that was approved before. */
class Station {

    @Autowired
    private ReceivingDock dock;

    @Autowired
    private InspectionBench bench;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Orders orders;

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private People people;

    @Autowired
    private StockLedger stock;

    /** A customer may return so many units of the order's lines, in their order; 0: that line is not asked for. */
    CaseNumber approvedReturn(AnOrder order, int... units) throws Exception {
        var number = order.writeTo(database);
        return as(
                "ray",
                "aftersales-review",
                () -> transaction.execute(status -> unchecked(() -> {
                    var sold = orders.get(number);
                    var lines = new java.util.ArrayList<CaseFiles.NewLine>();
                    for (int index = 0; index < units.length; index++) {
                        if (units[index] > 0) {
                            lines.add(asked(sold.lines().get(index), units[index]));
                        }
                    }
                    var opened = cases.open(new CaseFiles.NewCase(
                            "RETURN",
                            number,
                            sold.customerNumber(),
                            sold.currency().getCode(),
                            "shop",
                            Instant.now(),
                            "NO_REASON",
                            null,
                            50,
                            lines));
                    cases.advance(opened, CaseTransition.APPROVE, "ReturnApproved", Map.of());
                    return opened;
                })));
    }

    /** … and now its goods are awaited. */
    CaseNumber awaited(AnOrder order, int... units) throws Exception {
        var number = approvedReturn(order, units);
        runtime.startProcessInstanceByKey("ReceiveGoodsProcess", number.value(), Map.of("priority", 50L));
        return number;
    }

    private static CaseFiles.NewLine asked(OrderLine line, int units) {
        return new CaseFiles.NewLine(line.id(), line.lineNumber(), line.sku(), line.description(), units, false);
    }

    String receiptTask(CaseNumber number) {
        return only("Task_ReceiveParcel", number);
    }

    String inspectionTask(CaseNumber number, int parcel) {
        return tasks
                .createTaskQuery()
                .taskDefinitionKey("Task_InspectParcel")
                .processInstanceBusinessKey(number.value())
                .listPage(0, 50)
                .stream()
                .filter(task ->
                        ((Number) runtime.getVariableLocal(task.getExecutionId(), "parcelNumber")).intValue() == parcel)
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private String only(String task, CaseNumber number) {
        var found = tasks.createTaskQuery()
                .taskDefinitionKey(task)
                .processInstanceBusinessKey(number.value())
                .listPage(0, 50);
        assertThat(found).as(task + " of " + number).hasSize(1);
        return found.get(0).getId();
    }

    List<String> openTasks(CaseNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).listPage(0, 50).stream()
                .map(task -> task.getTaskDefinitionKey())
                .sorted()
                .toList();
    }

    Receipt arrives(CaseNumber number, Arrival arrival) throws Exception {
        var task = receiptTask(number);
        return asWalt(() -> dock.record(task, arrival));
    }

    void inspected(CaseNumber number, int parcel, InspectedPart... parts) throws Exception {
        var task = inspectionTask(number, parcel);
        asQuinn(() -> {
            bench.record(task, List.of(parts));
            return true;
        });
    }

    ParcelToInspect onTheBench(CaseNumber number, int parcel) throws Exception {
        var task = inspectionTask(number, parcel);
        return asQuinn(() -> bench.parcel(task));
    }

    /** The parcel's line of an article. */
    long line(CaseNumber number, int parcel, String sku) throws Exception {
        return onTheBench(number, parcel).lines().stream()
                .filter(line -> line.goods().sku().equals(sku))
                .findFirst()
                .orElseThrow()
                .goods()
                .id();
    }

    <T> T asWalt(Callable<T> work) throws Exception {
        return as("walt", "warehouse", work);
    }

    <T> T asQuinn(Callable<T> work) throws Exception {
        return as("quinn", "quality-control", work);
    }

    private <T> T as(String person, String role, Callable<T> work) throws Exception {
        var answer = new AtomicReference<T>();
        people.<Exception>as(person, role, () -> answer.set(work.call()));
        return answer.get();
    }

    CaseFile file(CaseNumber number) throws Exception {
        return cases.get(number);
    }

    OrderLine soldLine(CaseNumber number, int lineNumber) throws Exception {
        return orders.get(file(number).orderNumber()).lines().get(lineNumber - 1);
    }

    /** What the process says to its parent in the end. */
    Map<String, Object> answers(CaseNumber number) {
        var answers = new java.util.TreeMap<String, Object>();
        history.createHistoricVariableInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("ReceiveGoodsProcess")
                        .processInstanceBusinessKey(number.value())
                        .singleResult()
                        .getId())
                .listPage(0, 50)
                .forEach(variable -> answers.put(variable.getName(), variable.getValue()));
        return answers;
    }

    /** What was passed, in the process and in the ones it calls. */
    List<String> passed(CaseNumber number) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .listPage(0, 50)
                .stream()
                .flatMap(
                        process -> history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(process.getId())
                                .listPage(0, 50)
                                .stream())
                .map(activity -> activity.getActivityId())
                .toList();
    }

    boolean ended(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .count()
                == 0;
    }

    boolean customerCancels(CaseNumber number) {
        runtime.createMessageCorrelation("Msg_ReturnCancelled")
                .processInstanceBusinessKey(number.value())
                .correlate();
        return true;
    }

    /** Units that came into a stock by this case. */
    int stock(CaseNumber number, Stock where) {
        return stock.ofCase(number).stream()
                .filter(movement -> movement.stock() == where)
                .mapToInt(StockMovement::units)
                .sum();
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
