package org.aftersales.cost;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.aftersales.harness.EngineNode;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How fast ten thousand timers that are due at once are worked off: by the engine with the desk's settings, and by an engine as it comes, in
 * turns on one durable PostgreSQL. Behind each timer is one step that does nothing; what is measured is the engine.
 */
public final class TimerDrain {

    /** Timers before those that count: classes are loaded, connections open. */
    private static final int WARM = 1_000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private TimerDrain() {}

    /** @param arguments number of timers and of rounds, 10000 and 2 unless told */
    public static void main(String[] arguments) throws Exception {
        var timers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try (var database = new CountedDatabase()) {
            List<Double> ours = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                bare.add(drain(BareApplication.class, database, "bare" + round, timers));
                ours.add(drain(EngineNode.class, database, "desk" + round, timers));
            }
            System.out.printf(
                    "%d due timers, jobs per second: desk's settings %s, engine as it comes %s, ratio %.2f%n",
                    timers, rounded(ours), rounded(bare), best(ours) / best(bare));
        }
        System.exit(0);
    }

    private static double drain(Class<?> application, CountedDatabase database, String name, int timers)
            throws Exception {
        var settings = new String[] {
            "--spring.datasource.url=" + database.create(name),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=",
            "--spring.profiles.active=test",
            "--spring.flyway.enabled=false",
            "--server.port=0",
            "--camunda.bpm.job-execution.enabled=true",
            "--camunda.bpm.auto-deployment-enabled=false",
            // the bare engine reads none of our settings
            application == BareApplication.class
                    ? "--spring.config.location=optional:classpath:/nothing-here/"
                    : "--spring.application.name=drain"
        };
        try (var running = new SpringApplicationBuilder(application).run(settings)) {
            var engine = running.getBean(ProcessEngine.class);
            engine.getRepositoryService()
                    .createDeployment()
                    .addClasspathResource("models/due-timers.bpmn")
                    .deploy();
            var tables = running.getBean(JdbcTemplate.class);
            fill(engine, tables, WARM);
            drain(engine, tables);
            fill(engine, tables, timers);
            database.tidy(name);
            var start = System.nanoTime();
            drain(engine, tables);
            return timers / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static void fill(ProcessEngine engine, JdbcTemplate tables, int timers) {
        executor(engine).shutdown();
        IntStream.range(0, timers).parallel().forEach(i -> engine.getRuntimeService()
                .startProcessInstanceByKey("DueTimerProcess"));
        tables.update("update ACT_RU_JOB set DUEDATE_ = current_timestamp - interval '1 minute'"
                + " where HANDLER_TYPE_ = 'timer-intermediate-transition'");
    }

    private static void drain(ProcessEngine engine, JdbcTemplate tables) throws InterruptedException {
        executor(engine).start();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (due(tables) > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(due(tables) + " timers are left after " + PATIENCE);
            }
            Thread.sleep(100);
        }
    }

    private static long due(JdbcTemplate tables) {
        return Objects.requireNonNull(tables.queryForObject(
                "select count(*) from ACT_RU_JOB where HANDLER_TYPE_ = 'timer-intermediate-transition'", Long.class));
    }

    private static JobExecutor executor(ProcessEngine engine) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    private static List<Long> rounded(List<Double> rates) {
        return rates.stream().map(Math::round).toList();
    }

    private static double best(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
