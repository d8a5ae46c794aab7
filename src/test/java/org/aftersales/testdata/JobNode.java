package org.aftersales.testdata;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** A node of the desk that looks for steps to do, one look at a time, on a clock that goes on without waiting. */
public final class JobNode implements AutoCloseable {

    private final ProcessEngineConfigurationImpl engine;
    private final DefaultJobExecutor executor = new DefaultJobExecutor();

    public JobNode(ProcessEngine engine, Duration lock) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        executor.setLockTimeInMillis((int) lock.toMillis());
    }

    /** Looks for work, and locks what it finds. @return whether this job was found */
    public boolean takes(Job job) {
        return engine.getCommandExecutorTxRequired()
                .execute(new AcquireJobsCmd(executor, 10_000))
                .contains(job.getId());
    }

    /** Time goes on for the engine. */
    public void later(Duration time) {
        ClockUtil.setCurrentTime(Date.from(now().plus(time)));
    }

    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** The engine's clock goes with the real time again. */
    @Override
    public void close() {
        ClockUtil.reset();
    }
}
