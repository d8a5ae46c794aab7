package org.aftersales.workflow.engine;

import java.time.Duration;
import org.aftersales.workflow.OutsideCalls;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a job lock that could run out while the work under it goes on: another thread would do the work again, without
 * end and without an incident. A job waits in the queue under its lock, so the waiting counts.
 */
@Component
class JobLock implements InitializingBean {

    /** How many times the lock must outlive the longest work. */
    private static final int MARGIN = 2;

    private final CamundaBpmProperties engine;
    private final OutsideCalls calls;

    JobLock(CamundaBpmProperties engine, OutsideCalls calls) {
        this.engine = engine;
        this.calls = calls;
    }

    @Override
    public void afterPropertiesSet() {
        var jobs = engine.getJobExecution();
        var turns = 1 + ceilDiv(jobs.getQueueCapacity(), jobs.getMaxPoolSize());
        var longest = calls.callTimeout().multipliedBy(turns);
        var lock = Duration.ofMillis(jobs.getLockTimeInMillis() == null ? 0 : jobs.getLockTimeInMillis());
        if (lock.compareTo(longest.multipliedBy(MARGIN)) < 0) {
            throw new IllegalStateException(
                    ("camunda.bpm.job-execution.lock-time-in-millis is %d ms. A job may take %d ms with its waiting in the queue"
                                    + " (aftersales.outside.call-timeout, queue-capacity, max-pool-size): set at least %d ms.")
                            .formatted(
                                    lock.toMillis(),
                                    longest.toMillis(),
                                    longest.multipliedBy(MARGIN).toMillis()));
        }
    }

    private static int ceilDiv(int jobs, int threads) {
        return (jobs + threads - 1) / threads;
    }
}
