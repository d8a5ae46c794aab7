package org.aftersales.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftersales.shared.BusinessException;
import org.aftersales.workflow.RefusedSubmission;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionLogger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Tag("R8")
class RefusalsAreNoFailuresTest {

    private final RefusalsAreNoFailures filter = new RefusalsAreNoFailures();

    @BeforeEach
    void listen() {
        filter.afterPropertiesSet();
    }

    @AfterEach
    void leave() {
        filter.destroy();
    }

    @Test
    void aRefusalIsNotLoggedAndAFailureIs(CapturedOutput log) {
        var refused = new RefusedSubmission(new TooHigh(), new IllegalStateException("inner"));
        ExceptionLogger.REST_LOGGER.log(new ProcessEngineException("cannot complete task", refused));
        ExceptionLogger.REST_LOGGER.log(new ProcessEngineException("the disk is full", new IllegalStateException()));

        assertThat(log).doesNotContain("too high").contains("ENGINE-REST-HTTP500", "the disk is full");
    }

    private static final class TooHigh extends BusinessException {
        private static final long serialVersionUID = 1L;

        TooHigh() {
            super("The service fee is too high.");
        }
    }
}
