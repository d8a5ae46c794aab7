package org.aftersales.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.aftersales.testdata.TestReviews;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The settings on which the promises of the desk rest; on both databases. */
@ExtendWith(OutputCaptureExtension.class)
abstract class EngineSettings {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CamundaBpmProperties starter;

    @Autowired
    private JdbcClient database;

    @Test
    @Tag("F4")
    void aFailedStepIsTriedAgainForMostOfAnHour() {
        assertThat(settings().getFailedJobRetryTimeCycle()).isEqualTo("PT10S,PT30S,PT2M,PT10M,PT30M");
    }

    @Test
    @Tag("F5")
    void afterACrashTheJobsAreFreeWithinAMinute() {
        assertThat(starter.getJobExecution().getLockTimeInMillis()).isBetween(20_000, 60_000);
    }

    @Test
    @Tag("F7")
    void idsNeverMeet() {
        assertThat(settings().getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
    }

    @Test
    @Tag("F10")
    void theEngineAsksForRightsAndLimitsItsAnswers() {
        assertThat(settings().isAuthorizationEnabled()).isTrue();
        assertThat(settings().getQueryMaxResultsLimit()).isEqualTo(2000);
        assertThat(settings().getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
        assertThat(settings().isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings().isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(settings().isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings().isJavaSerializationFormatEnabled()).isFalse();
    }

    @Test
    @Tag("S28")
    void whatIsRefusedLeavesNoStackTraceInTheLog(CapturedOutput log) {
        assertThatThrownBy(() -> engine.getRuntimeService().correlateMessage("Msg_NobodyWaitsFor"))
                .isInstanceOf(MismatchingMessageCorrelationException.class);

        assertThat(log.getAll()).doesNotContain("MismatchingMessageCorrelationException", "Msg_NobodyWaitsFor");
    }

    @Test
    @Tag("F12")
    void subTasksAreFoundByAnIndex() {
        var indexes = database.sql(indexesOfTasks()).query(String.class).list();

        assertThat(indexes).anyMatch(index -> index.equalsIgnoreCase("ACT_IDX_TASK_PARENT_TASK_ID"));
    }

    @Test
    @Tag("F13")
    void historyIsGivenItsEndWhenACaseBegins() {
        assertThat(settings().getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(settings().getHistoryTimeToLive()).isEqualTo("P1095D");
        assertThat(settings().getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
    }

    @Test
    @Tag("S22")
    void historyKeepsAnswersAndNoFreeText() {
        var task = new TestReviews(engine).openTask(Map.of("orderNumber", "4711", "remark", "call me at 13800138000"));
        var process = engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getProcessInstanceId();

        var kept = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process)
                .list();

        assertThat(kept).extracting("name").containsExactly("orderNumber");
        assertThat(engine.getHistoryService()
                        .createHistoricDetailQuery()
                        .processInstanceId(process)
                        .count())
                .isZero();
    }

    abstract String indexesOfTasks();

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
