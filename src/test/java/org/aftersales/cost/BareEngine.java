package org.aftersales.cost;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.guard.Repository;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.LoggerFactory;

/** The same diagrams on an engine as it comes, with delegates that only answer the gateways. */
final class BareEngine implements AutoCloseable {

    /** What the step must answer for the diagram to go on. */
    private static final Map<String, Map<String, Object>> ANSWERS = Map.of(
            "recordReviewDelegate", Map.of("returnApproved", true),
            "putAwayGoodsDelegate", Map.of("goodsAccepted", true),
            "recordFinanceDecisionDelegate", Map.of("amountApproved", true),
            "submitRefundDelegate", Map.of("refundOutcome", "SUCCEEDED"));

    private final ProcessEngine engine;

    BareEngine(String url) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME))
                .setLevel(Level.WARN); // a log of every query costs too
        var configuration = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setProcessEngineName("bare")
                .setJdbcUrl(url)
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcUsername("postgres")
                .setJdbcPassword("")
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setJobExecutorActivate(true);
        ((ProcessEngineConfigurationImpl) configuration).setBeans(delegates());
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        Repository.diagrams()
                .forEach(diagram -> deployment.addModelInstance(
                        Path.of(diagram.file()).getFileName().toString(), diagram.model()));
        deployment.deploy();
    }

    private static Map<Object, Object> delegates() {
        Map<Object, Object> beans = new HashMap<>();
        Repository.diagrams().stream()
                .flatMap(diagram -> diagram.delegates())
                .forEach(name -> beans.put(name, (JavaDelegate)
                        execution -> execution.setVariables(ANSWERS.getOrDefault(name, Map.of()))));
        return beans;
    }

    /** The same steps of people as at the real desk, all cases at one step before the next. */
    void work(String prefix, int cases) throws InterruptedException {
        for (int i = 0; i < cases; i++) {
            engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "ReturnAndRefundProcess",
                            prefix + i,
                            Map.of("priority", 50, "orderNumber", "O-" + i, "returnCancelled", false));
        }
        step(prefix, cases, "aftersales-review", Map.of("reviewDecision", "approve"));
        step(prefix, cases, "warehouse", Map.of("goodsArrived", true, "moreParcelsExpected", false, "parcelNumber", 1));
        step(prefix, cases, "quality-control", Map.of());
        step(prefix, cases, "finance", Map.of("financeDecision", "approve"));
        while (engine.getRuntimeService().createProcessInstanceQuery().count() > 0) {
            Thread.sleep(1000);
        }
    }

    private void step(String prefix, int cases, String role, Map<String, Object> answer) {
        for (int i = 0; i < cases; i++) {
            var task = task(prefix + i, role);
            engine.getTaskService().claim(task.getId(), "somebody");
            engine.getTaskService().complete(task.getId(), answer);
        }
    }

    private Task task(String caseNumber, String role) {
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskCandidateGroup(role)
                .list();
        return tasks.get(0);
    }

    static long cpuMillis() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1_000_000;
    }

    @Override
    public void close() {
        engine.close();
    }
}
