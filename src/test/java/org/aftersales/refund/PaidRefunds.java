package org.aftersales.refund;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseStatus;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.Orders;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.shared.OrderNumber;
import org.aftersales.shared.RefundFacts;
import org.aftersales.testdata.MovableClock;
import org.aftersales.testdata.People;
import org.aftersales.workflow.CaseProcesses;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Finance and the provider over the real processes, tables and simulator, from the amount that is agreed on. */
abstract class PaidRefunds {

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CaseFiles cases;

    @Autowired
    Orders orders;

    @Autowired
    OrderLedger ledger;

    @Autowired
    Refunds refunds;

    @Autowired
    RefundDesk desk;

    @Autowired
    RefundAccount account;

    @Autowired
    RefundNotifications notifications;

    @Autowired
    OtherAccounts accounts;

    @Autowired
    RefundFacts facts;

    @Autowired
    List<CaseViewPart> views;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    InspectedReturns returns;

    @BeforeEach
    void openTheDesk() {
        returns = new InspectedReturns(database, transaction, cases, orders, ledger);
        providerWill();
    }

    @AfterEach
    void wind() {
        clock.reset();
    }

    Map<String, Object> refundView(CaseNumber number, String user, String role, Locale language) {
        return views.stream()
                .filter(view -> view.name().equals("refund"))
                .findFirst()
                .orElseThrow()
                .of(number, new CaseViewPart.Viewer(user, Set.of(role), language));
    }

    void providerWill(String... behaviours) {
        jdbc.sql("update simulator_script set used = true").update();
        for (var behaviour : behaviours) {
            jdbc.sql("insert into simulator_script (behaviour) values (?)")
                    .param(behaviour)
                    .update();
        }
    }

    void notified(CaseNumber number, ProviderAnswer answer) throws BusinessException {
        var refund = refunds.of(number).get(0);
        notifications.received(new RefundNotified("simulator", refund.number(), refund.amount(), answer));
    }

    void agreeOnAmount(CaseNumber number) {
        processes.start("AgreeAmountProcess", number, variables(number));
    }

    CaseNumber amountApproved(CaseNumber number) {
        agreeOnAmount(number);
        financeDecides(number, Map.of("financeDecision", "approve"));
        assertThat(ended(number, "EndEvent_AmountApproved")).isTrue();
        return number;
    }

    void financeDecides(CaseNumber number, Map<String, Object> answers) {
        submit(number, answers);
    }

    void financeResolves(CaseNumber number, Map<String, Object> answers) {
        submit(number, answers);
    }

    void submit(CaseNumber number, Map<String, Object> answers) {
        submits(claimedByFinance(number), answers);
    }

    String claimedByFinance(CaseNumber number) {
        var task = taskId(number);
        tasks.setAssignee(task, "frank");
        return task;
    }

    /** The only open task of the case. */
    String taskId(CaseNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
    }

    List<Task> tasksOf(CaseNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list();
    }

    void submits(String task, Map<String, Object> answers) {
        people.as("frank", "finance", () -> forms.submitTaskForm(task, answers));
    }

    void pay(CaseNumber number) {
        processes.start("PayRefundProcess", number, variables(number));
        runJobs(number);
    }

    Map<String, Object> variables(CaseNumber number) {
        return CaseValues.with(values -> values.set(CaseVariables.PRIORITY, 50L)
                .set(CaseVariables.ORDER_NUMBER, orderOf(number).value()));
    }

    OrderNumber orderOf(CaseNumber number) {
        try {
            return cases.get(number).orderNumber();
        } catch (BusinessException missing) {
            throw new AssertionError(missing);
        }
    }

    CaseStatus caseStatus(CaseNumber number) {
        try {
            return cases.get(number).status();
        } catch (BusinessException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Everything that is due without waiting. */
    void runJobs(CaseNumber number) {
        for (int round = 0; round < 10; round++) {
            var due = management.createJobQuery().processDefinitionKey("PayRefundProcess").messages().list().stream()
                    .filter(job -> belongsTo(job.getProcessInstanceId(), number))
                    .toList();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** The only step that is due without waiting. */
    void runJob(CaseNumber number) {
        var due = management.createJobQuery().processDefinitionKey("PayRefundProcess").messages().list().stream()
                .filter(job -> belongsTo(job.getProcessInstanceId(), number))
                .toList();
        assertThat(due).hasSize(1);
        management.executeJob(due.get(0).getId());
    }

    void fireTimer(CaseNumber number) {
        management.createJobQuery().processDefinitionKey("PayRefundProcess").timers().list().stream()
                .filter(job -> belongsTo(job.getProcessInstanceId(), number))
                .forEach(job -> management.executeJob(job.getId()));
    }

    boolean belongsTo(String instance, CaseNumber number) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey()
                .equals(number.value());
    }

    String task(CaseNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getTaskDefinitionKey();
    }

    boolean ended(CaseNumber number, String endEvent) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .anyMatch(instance -> history.createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .activityId(endEvent)
                                .count()
                        == 1);
    }

    RefundStatus status(CaseNumber number) {
        return refunds.of(number).get(0).status();
    }

    /** What stands in the provider's own book. */
    List<Money> paid(CaseNumber number) {
        return jdbc.sql(
                        "select currency, amount_minor from simulator_payment where refund_number like ? and ending = 'SUCCEEDED'"
                                + " order by refund_number")
                .param("R" + number.value().replaceAll("\\D", "") + "P%")
                .query((row, index) ->
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")))
                .list();
    }

    Refund part(CaseNumber number, RefundStatus status) {
        return refunds.of(number).stream()
                .filter(refund -> refund.status() == status)
                .findFirst()
                .orElseThrow();
    }

    List<RefundStatus> statuses(CaseNumber number) {
        return refunds.of(number).stream().map(Refund::status).toList();
    }

    void comesBack(Refund refund) throws BusinessException {
        notifications.received(new RefundNotified(
                "simulator",
                refund.number(),
                refund.amount(),
                new ProviderAnswer.Refused("ABNORMAL", "It came back.")));
    }

    /** 6.00 of the first payment, 4.00 of the second: the provider does with them as it is told, in this order. */
    CaseNumber paidOverTwoPayments(String... behaviours) {
        providerWill(behaviours);
        var number = amountApproved(returns.accepted(soldOverTwoPayments(), 1));
        pay(number);
        return number;
    }

    OrderNumber soldOverTwoPayments() {
        var order = returns.sold(anOrder().line("TEA", 1, 1000));
        jdbc.sql("update payment set amount_minor = 600 where order_number = ?")
                .param(order.value())
                .update();
        jdbc.sql("insert into payment (order_number, provider, reference, amount_minor, paid_at)"
                        + " values (?, 'simulator', 'SECOND', 400, current_timestamp)")
                .param(order.value())
                .update();
        return order;
    }
}
