package org.aftersales.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.testdata.Postgres;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two engines start over one PostgreSQL: timers fell due while nobody was there, more fall due one after another while both are at work,
 * and one step fails whenever it is tried.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TwoEnginesIT {

    private static final int OVERDUE = 300;

    /** Fall due evenly over {@link #STREAM}; long enough for the engine that has just found nothing to do to look again. */
    private static final int TO_COME = 500;

    private static final Duration STREAM = Duration.ofSeconds(8);

    /** When the poisoned step is tried first; with a second between its attempts all three lie within the stream. */
    private static final Duration POISON = Duration.ofSeconds(2);

    private static final String OPEN =
            "ACT_RU_JOB where RETRIES_ > 0 and HANDLER_TYPE_ in ('timer-intermediate-transition', 'async-continuation')";
    private static final String MARKS = "from mark where step = 'Task_LeaveMark'";
    private static final String POISONED = "from mark where step = 'Task_MarkAndFail'";

    private static final String DONE_IN_EACH_PAUSE = "select (select count(*) " + MARKS
            + " and left_at > attempt.before and left_at < attempt.left_at) as done from (select left_at, lag(left_at)"
            + " over (order by left_at) as before " + POISONED + ") as attempt where attempt.before is not null";

    private final String url = Postgres.freshDatabase();
    private final JdbcClient tables = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));

    @Test
    @Tag("F7")
    @Tag("R18")
    @Tag("R20")
    @Tag("R25")
    void everyTimerFiresOnceAndAPoisonedStepHoldsNobodyUp() throws Exception {
        tables.sql(
                        "create table mark (id bigserial primary key, instance varchar(64), step varchar(64), node varchar(64),"
                                + " left_at timestamp with time zone)")
                .update();
        timersAreSetAndTheEngineStops();
        daysPass();

        try (var one = engine(true);
                var other = engine(true)) {
            assertThat(other.isRunning() && one.isRunning()).isTrue();
            theOthersFallDueOneAfterAnother();
            awaitNoneOf(OPEN);
        }

        assertThat(number("select count(*) " + MARKS)).isEqualTo(OVERDUE + TO_COME);
        assertThat(number("select count(distinct instance) " + MARKS)).isEqualTo(OVERDUE + TO_COME);
        assertThat(number("select count(distinct node) from mark"))
                .as("engines at work")
                .isEqualTo(2);
        assertThat(number("select count(*) " + POISONED))
                .as("attempts of the poisoned step")
                .isEqualTo(3);
        assertThat(number("select count(*) from ACT_RU_INCIDENT where ACTIVITY_ID_ = 'Task_MarkAndFail'"))
                .isEqualTo(1);
        // an order, not a time: how fast the others are depends on what else the machine does
        assertThat(number("select min(done) from (" + DONE_IN_EACH_PAUSE + ") as pauses"))
                .as("steps of others in each pause between two attempts of the poisoned one")
                .isPositive();
    }

    private void timersAreSetAndTheEngineStops() {
        try (var engine = engine(false)) {
            engine.getBean(RepositoryService.class)
                    .createDeployment()
                    .addClasspathResource("models/marks.bpmn")
                    .deploy();
            var runtime = engine.getBean(RuntimeService.class);
            runtime.startProcessInstanceByKey("TestPoisonProcess");
            IntStream.range(0, OVERDUE + TO_COME)
                    .parallel()
                    .forEach(i -> runtime.startProcessInstanceByKey("TestTimerProcess"));
        }
    }

    /** For some of the timers; the others, and the first attempt of the poisoned step, lie ahead. */
    private void daysPass() {
        tables.sql("update ACT_RU_JOB set DUEDATE_ = current_timestamp + interval '1 day'"
                        + " where HANDLER_TYPE_ in ('timer-intermediate-transition', 'async-continuation')")
                .update();
        tables.sql(
                        "update ACT_RU_JOB set DUEDATE_ = DUEDATE_ - interval '3 days' where ID_ in (select ID_ from ACT_RU_JOB"
                                + " where HANDLER_TYPE_ = 'timer-intermediate-transition' limit ?)")
                .param(OVERDUE)
                .update();
    }

    private void theOthersFallDueOneAfterAnother() {
        tables.sql(
                        "create table timer_due as select PROCESS_INSTANCE_ID_ as instance, clock_timestamp()"
                                + " + row_number() over (order by ID_) * cast(? as double precision) * interval '1 millisecond' as due_at"
                                + " from ACT_RU_JOB where HANDLER_TYPE_ = 'timer-intermediate-transition' and DUEDATE_ > current_timestamp")
                .param(STREAM.toMillis() / (double) TO_COME)
                .update();
        assertThat(number("select count(*) from timer_due")).isEqualTo(TO_COME);
        tables.sql("update ACT_RU_JOB set DUEDATE_ = due_at from timer_due where instance = PROCESS_INSTANCE_ID_")
                .update();
        tables.sql("update ACT_RU_JOB set DUEDATE_ = clock_timestamp() + ? * interval '1 second'"
                        + " where HANDLER_TYPE_ = 'async-continuation'")
                .param(POISON.toSeconds())
                .update();
    }

    /** @param working whether it looks for steps to do */
    private ConfigurableApplicationContext engine(boolean working) {
        return new SpringApplicationBuilder(EngineNode.class)
                .profiles("test")
                .run(
                        "--spring.flyway.enabled=false",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=",
                        // a policy that a test can wait for
                        "--camunda.bpm.generic-properties.properties.failed-job-retry-time-cycle=PT1S,PT1S",
                        "--camunda.bpm.job-execution.enabled=" + working);
    }

    private void awaitNoneOf(String what) throws InterruptedException {
        var until = Instant.now().plus(Duration.ofMinutes(3));
        for (var left = number("select count(*) from " + what); left > 0; ) {
            assertThat(Instant.now()).as("%d of %s", left, what).isBefore(until);
            Thread.sleep(100);
            left = number("select count(*) from " + what);
        }
    }

    private long number(String sql) {
        return tables.sql(sql).query(Double.class).single().longValue();
    }
}
