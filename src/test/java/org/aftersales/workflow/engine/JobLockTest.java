package org.aftersales.workflow.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.aftersales.workflow.OutsideCalls;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lock that is shorter than the work under it makes the work start again and again, without an incident. */
@Tag("F6")
class JobLockTest {

    @Test
    void aLockThatOutlivesCallAndQueueIsAccepted() {
        assertThatCode(() -> lock(60_000, 10).afterPropertiesSet()).doesNotThrowAnyException();
    }

    @Test
    void aLockThatRunsOutUnderTheWorkIsRefusedWithTheSettingsToChange() {
        assertThatThrownBy(() -> lock(60_000, 11).afterPropertiesSet())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lock-time-in-millis")
                .hasMessageContaining("66000");
    }

    private static JobLock lock(int millis, int callSeconds) {
        var engine = new CamundaBpmProperties();
        engine.getJobExecution().setLockTimeInMillis(millis);
        engine.getJobExecution().setMaxPoolSize(4);
        engine.getJobExecution().setQueueCapacity(8);
        return new JobLock(engine, new OutsideCalls(Duration.ofSeconds(callSeconds)));
    }
}
