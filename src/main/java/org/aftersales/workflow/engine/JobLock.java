package org.aftersales.workflow.engine;

import java.time.Duration;
import org.aftersales.shared.OutsideWork;
import org.aftersales.workflow.OutsideCalls;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<OutsideWork> works;

    JobLock(CamundaBpmProperties engine, OutsideCalls calls, ObjectProvider<OutsideWork> works) {
        this.engine = engine;
        this.calls = calls;
        this.works = works;
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
        var waiting = calls.callTimeout().multipliedBy((long) MARGIN * (turns - 1));
        works.orderedStream().forEach(work -> refuseLonger(work, waiting, lock));
    }

    /** Such work is rare: it waits for usual calls, not for its like. */
    private static void refuseLonger(OutsideWork work, Duration waiting, Duration lock) {
        var needed = waiting.plus(work.longest());
        if (lock.compareTo(needed) < 0) {
            throw new IllegalStateException(
                    ("camunda.bpm.job-execution.lock-time-in-millis is %d ms. A job may take %d ms with its waiting in the queue because of"
                                    + " %s (aftersales.outside.call-timeout, queue-capacity, max-pool-size): set at least %d ms, or shorten %s.")
                            .formatted(
                                    lock.toMillis(),
                                    needed.toMillis(),
                                    work.setting(),
                                    needed.toMillis(),
                                    work.setting()));
        }
    }

    private static int ceilDiv(int jobs, int threads) {
        return (jobs + threads - 1) / threads;
    }
}
