package org.aftersales.workflow.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.aftersales.shared.OutsideWork;
import org.aftersales.workflow.OutsideCalls;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

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

    @Test
    @Tag("R19")
    void workThatTakesLongerThanACallIsRefusedByItsOwnSetting() {
        assertThatCode(() -> lock(60_000, 10, bill(20)).afterPropertiesSet()).doesNotThrowAnyException();
        assertThatThrownBy(() -> lock(60_000, 10, bill(20), bill(65)).afterPropertiesSet())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lock-time-in-millis is 60000 ms")
                .hasMessageContaining("set at least 105000 ms, or shorten bank.bill-timeout-65");
    }

    private static OutsideWork bill(int seconds) {
        return new OutsideWork("bank.bill-timeout-" + seconds, Duration.ofSeconds(seconds));
    }

    private static JobLock lock(int millis, int callSeconds, OutsideWork... works) {
        var beans = new StaticListableBeanFactory();
        for (var work : works) {
            beans.addBean(work.setting(), work);
        }
        var engine = new CamundaBpmProperties();
        engine.getJobExecution().setLockTimeInMillis(millis);
        engine.getJobExecution().setMaxPoolSize(4);
        engine.getJobExecution().setQueueCapacity(8);
        return new JobLock(
                engine, new OutsideCalls(Duration.ofSeconds(callSeconds)), beans.getBeanProvider(OutsideWork.class));
    }
}
