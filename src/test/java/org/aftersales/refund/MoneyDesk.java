package org.aftersales.refund;

import static org.aftersales.testdata.AnOrder.anOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.aftersales.cases.CaseFiles;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.Orders;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.standin.StandIn;
import org.aftersales.testdata.People;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Finance's desk with returns whose goods were accepted, each in its whole process. */
class MoneyDesk {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final People people;
    private final JdbcClient jdbc;
    private final InspectedReturns returns;

    @Autowired
    MoneyDesk(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            People people,
            DataSource database,
            TransactionTemplate transaction,
            CaseFiles cases,
            Orders orders,
            OrderLedger ledger) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.people = people;
        this.jdbc = JdbcClient.create(database);
        this.returns = new InspectedReturns(database, transaction, cases, orders, ledger);
        jdbc.sql("update simulator_script set used = true").update();
    }

    /** A return whose amount waits for finance. */
    CaseNumber calculated() {
        return calculated(returns.sold(anOrder().line("TEA", 1, 1_000)));
    }

    /** An order of two units for 10.00 that was paid through a provider, which knows of it. */
    OrderNumber soldThrough(String provider) {
        var order = returns.sold(anOrder().line("TEA", 2, 1_000));
        jdbc.sql("update payment set provider = ? where order_number = ?")
                .params(provider, order.value())
                .update();
        StandIn.running().paid(provider, order.value(), 1_000);
        return order;
    }

    /** A return of one unit whose amount waits for finance. */
    CaseNumber calculated(OrderNumber order) {
        var number = returns.accepted(order, 1);
        runtime.createProcessInstanceByKey("ReturnAndRefundProcess")
                .businessKey(number.value())
                .setVariables(CaseValues.with(values ->
                        values.set(CaseVariables.PRIORITY, 50L).set(CaseVariables.ORDER_NUMBER, order.value())))
                .startBeforeActivity("Call_AgreeAmount")
                .execute();
        return number;
    }

    /** A return whose payment is about to be sent: marked as submitted, and committed. */
    CaseNumber aboutToBePaid() {
        return aboutToBePaid(returns.sold(anOrder().line("TEA", 1, 1_000)));
    }

    CaseNumber aboutToBePaid(OrderNumber order) {
        var number = calculated(order);
        people.as("frank", "finance", () -> tasks.complete(task(number), Map.of("financeDecision", "approve")));
        management.executeJob(job(number).getId());
        return number;
    }

    /** The only open task of the case. */
    String task(CaseNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
    }

    /** Names of the open tasks of the case. */
    List<String> tasks(CaseNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    /** The only step of the case that waits to be done in the background. */
    Job job(CaseNumber number) {
        var jobs = jobs(number);
        if (jobs.size() != 1) {
            throw new AssertionError(number + " has " + jobs.size() + " steps to do");
        }
        return jobs.get(0);
    }

    /** The only step that waits is done now, a pause is over. */
    void step(CaseNumber number) {
        management.executeJob(job(number).getId());
    }

    boolean hasJob(CaseNumber number) {
        return !jobs(number).isEmpty();
    }

    /** How long the process wants to wait before its next step, by the engine's clock; nothing when it goes on at once. */
    Duration pause(CaseNumber number) {
        return jobs(number).stream()
                .map(Job::getDuedate)
                .filter(Objects::nonNull)
                .map(due -> Duration.between(Instant.now(), due.toInstant()))
                .filter(pause -> !pause.isNegative())
                .findFirst()
                .map(pause -> pause.plusSeconds(1))
                .orElse(Duration.ZERO);
    }

    void runJobs(CaseNumber number) {
        for (int round = 0; round < 10; round++) {
            jobs(number).forEach(job -> management.executeJob(job.getId()));
        }
    }

    boolean closed(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .count()
                == 0;
    }

    /** Our own records of refunds of the case. */
    long refunds(CaseNumber number) {
        return count("select count(*) from refund where case_number = ?", number);
    }

    /** What the provider has paid for the case, by its own book. */
    long payments(CaseNumber number) {
        return count(
                "select count(*) from simulator_payment where refund_number in (select refund_number from refund where case_number = ?)",
                number);
    }

    /** A backup from before the refund was sent is put back: here nothing is paid, and the provider's book is as it is. */
    void restoredToBeforePaying(CaseNumber number) {
        jdbc.sql(
                        "update refund set status = 'REQUESTED', asks = 0, unanswered = 0, provider_number = null, submitted_at = null,"
                                + " settled_at = null where case_number = ?")
                .param(number.value())
                .update();
        jdbc.sql("update case_file set status = 'PENDING_REFUND' where case_number = ?")
                .param(number.value())
                .update();
        jdbc.sql("delete from customer_message where case_number = ?")
                .param(number.value())
                .update();
        runtime.createProcessInstanceByKey("ReturnAndRefundProcess")
                .businessKey(number.value())
                .setVariables(CaseValues.with(
                        values -> values.set(CaseVariables.PRIORITY, 50L).set(CaseVariables.REFUND_SHOWN, "")))
                .startBeforeActivity("Call_PayRefund")
                .execute();
    }

    /** Forged notifications are raised once a day: what other tests did to the provider is not what this one does. */
    void forgetForgeries(String provider) {
        jdbc.sql("delete from payment_difference where provider = ? and refund_number = '-'")
                .param(provider)
                .update();
    }

    /** The kinds of differences that were raised about a refund. */
    List<String> differences(String provider, String refundNumber) {
        return jdbc.sql("select kind from payment_difference where provider = ? and refund_number = ?")
                .params(provider, refundNumber)
                .query(String.class)
                .list();
    }

    /** What the customer was told, in this order. */
    List<String> messages(CaseNumber number) {
        return jdbc.sql("select turn from customer_message where case_number = ? order by id")
                .param(number.value())
                .query(String.class)
                .list();
    }

    /** Another provider than the configured one is named in the refunds of the case. */
    void providerBecomes(CaseNumber number, String provider) {
        jdbc.sql("update refund set provider = ? where case_number = ?")
                .params(provider, number.value())
                .update();
    }

    private List<Job> jobs(CaseNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private long count(String sql, CaseNumber number) {
        return jdbc.sql(sql).param(number.value()).query(Long.class).single();
    }
}
