package org.aftersales.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.shared.CaseNumber;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.JobNode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The payment provider is out for ten minutes, and the clock of the engine jumps. Nobody waits: the clock is moved by hand. */
@DeskTest
class ProviderOutageTest {

    private static final int CASES = 4;
    private static final Duration OUTAGE = Duration.ofMinutes(10);

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private MoneyDesk desk;
    private JobNode node;
    private final List<CaseNumber> numbers = new ArrayList<>();

    @BeforeEach
    void financeHasApproved(@Autowired AutowireCapableBeanFactory beans, @Autowired ProcessEngine engine) {
        desk = beans.createBean(MoneyDesk.class);
        node = new JobNode(engine, Duration.ofMinutes(1));
        for (int i = 0; i < CASES; i++) {
            numbers.add(desk.aboutToBePaid());
        }
    }

    @AfterEach
    void theProviderIsBackAndTimeIsNowAgain() {
        providerIsBack();
        node.close();
    }

    @Test
    @Tag("R17")
    void tenMinutesWithoutAnAnswerAreNoIncidentAndAllIsPaidAfterwards() {
        providerIsOut();
        var began = node.now();
        Map<CaseNumber, List<Instant>> attempts = new HashMap<>();

        while (node.now().isBefore(began.plus(OUTAGE))) {
            whatIsDueNextIsDone(attempts);
            assertThat(incidents()).isZero();
        }
        assertThat(numbers).allSatisfy(number -> {
            assertThat(desk.payments(number)).isZero();
            assertThat(gaps(attempts.get(number)))
                    .as("pauses between the attempts")
                    .startsWith(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));
        });
        providerIsBack();
        while (numbers.stream().anyMatch(number -> !desk.closed(number))) {
            whatIsDueNextIsDone(attempts);
        }

        assertThat(Duration.between(began, node.now())).isLessThan(Duration.ofMinutes(20));
        assertThat(incidents()).isZero();
        assertThat(numbers).allSatisfy(number -> {
            assertThat(desk.payments(number)).isEqualTo(1);
            assertThat(desk.refunds(number)).isEqualTo(1);
            assertThat(attempts.get(number)).as("attempts").hasSize(5);
        });
    }

    @Test
    @Tag("R26")
    void aClockThatJumpsAnHourAheadAndBackPaysOnce() {
        providerIsOut();
        numbers.forEach(number -> management.executeJob(desk.job(number).getId()));
        providerIsBack();

        node.later(Duration.ofHours(1));
        assertThat(node.takes(desk.job(numbers.get(0)))).as("due").isTrue();
        numbers.forEach(desk::runJobs);
        node.later(Duration.ofHours(-1));

        assertThat(numbers).allSatisfy(number -> {
            assertThat(desk.closed(number)).isTrue();
            assertThat(desk.payments(number)).isEqualTo(1);
        });
    }

    @Test
    @Tag("R26")
    void aClockThatFallsBackAnHourAsksLaterAndNeverTwice() {
        providerIsOut();
        numbers.forEach(number -> management.executeJob(desk.job(number).getId()));
        providerIsBack();

        node.later(Duration.ofHours(-1));
        assertThat(numbers).allSatisfy(number -> {
            assertThat(node.takes(desk.job(number))).as("not due yet").isFalse();
            assertThat(desk.payments(number)).isZero();
        });
        node.later(Duration.ofHours(1).plusSeconds(11));

        assertThat(node.takes(desk.job(numbers.get(0)))).as("due").isTrue();
        numbers.forEach(number -> {
            desk.runJobs(number);
            assertThat(desk.closed(number)).isTrue();
            assertThat(desk.payments(number)).isEqualTo(1);
        });
    }

    /** The clock goes on to the next step of our cases that is due, and it is done; a failure is the engine's business. */
    private void whatIsDueNextIsDone(Map<CaseNumber, List<Instant>> attempts) {
        var next = numbers.stream()
                .filter(number -> !desk.closed(number))
                .min(Comparator.comparing(number -> due(desk.job(number))))
                .orElseThrow();
        var job = desk.job(next);
        if (due(job).isAfter(node.now())) {
            node.later(Duration.between(node.now(), due(job)).plusMillis(1));
        }
        assertThat(job.getRetries()).isPositive();
        if (asks(job)) {
            attempts.computeIfAbsent(next, number -> new ArrayList<>()).add(node.now());
        }
        management.executeJob(job.getId());
    }

    private boolean asks(Job job) {
        var step = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return step.equals("Task_SubmitRefund") || step.equals("Task_AskProvider");
    }

    private Instant due(Job job) {
        return job.getDuedate() == null ? node.now() : job.getDuedate().toInstant();
    }

    private static List<Duration> gaps(List<Instant> attempts) {
        var gaps = new ArrayList<Duration>();
        for (int i = 1; i < attempts.size(); i++) {
            gaps.add(Duration.between(attempts.get(i - 1), attempts.get(i))
                    .plusMillis(500)
                    .truncatedTo(ChronoUnit.SECONDS));
        }
        return gaps;
    }

    private long incidents() {
        return numbers.stream()
                .mapToLong(number -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .withIncident()
                        .count())
                .sum();
    }

    private void providerIsOut() {
        for (int i = 0; i < CASES * 20; i++) {
            jdbc.sql("insert into simulator_script (behaviour) values (?)")
                    .param(i % 2 == 0 ? "SERVER_ERROR" : "TIME_OUT_BEFORE_ARRIVAL")
                    .update();
        }
    }

    private void providerIsBack() {
        jdbc.sql("update simulator_script set used = true").update();
    }
}
