package org.aftersales.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.testdata.JobNode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A payment whose step fails, is killed or is done by two nodes at once. The clock is moved; nobody waits. */
abstract class InterruptedPayment {

    private static final int TRIALS = 30;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RefundAccount account;

    @Autowired
    private TransactionTemplate transaction;

    private MoneyDesk desk;
    private JobNode node;

    @BeforeEach
    void financeComesToWork(
            @Autowired AutowireCapableBeanFactory beans,
            @Autowired ProcessEngine engine,
            @Autowired CamundaBpmProperties settings) {
        desk = beans.createBean(MoneyDesk.class);
        node = new JobNode(engine, lock(settings));
    }

    @AfterEach
    void timeIsNowAgain() {
        node.close();
    }

    @Test
    @Tag("F4")
    @Tag("R17")
    void aFailingStepIsTriedAgainAfterGrowingPausesAndOnlyThenAPersonIsAsked() {
        var number = desk.aboutToBePaid();
        desk.providerBecomes(number, "not-configured");

        var pauses = new ArrayList<Duration>();
        while (desk.job(number).getRetries() > 0) {
            assertThat(incidents(number)).isZero();
            assertThat(node.takes(desk.job(number))).isTrue();
            fails(desk.job(number));
            assertThat(node.takes(desk.job(number))).isFalse();
            if (desk.job(number).getRetries() > 0) {
                pauses.add(pauseBefore(desk.job(number)));
                node.later(pauses.get(pauses.size() - 1));
            }
        }

        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(30));
        assertThat(incidents(number)).isEqualTo(1);
        assertThat(desk.job(number).getExceptionMessage())
                .contains("the payment provider not-configured is not configured");

        desk.providerBecomes(number, "simulator");
        management.setJobRetries(desk.job(number).getId(), 1);
        desk.runJobs(number);
        assertThat(desk.closed(number)).isTrue();
        assertThat(desk.payments(number)).isEqualTo(1);
    }

    @Test
    @Tag("F5")
    @Tag("R1")
    void aStepWhoseNodeWasKilledAfterPayingIsTakenByAnotherNodeAndPaysNoSecondTime(
            @Autowired ProcessEngine engine, @Autowired CamundaBpmProperties settings) {
        var number = desk.aboutToBePaid();
        try (var other = new JobNode(engine, lock(settings))) {
            assertThat(node.takes(desk.job(number))).isTrue();
            isKilledAfterPaying(number);
            assertThat(desk.payments(number)).isEqualTo(1);

            assertThat(other.takes(desk.job(number))).isFalse();
            other.later(lock(settings).minusSeconds(1));
            assertThat(other.takes(desk.job(number))).isFalse();
            other.later(Duration.ofSeconds(2));
            assertThat(other.takes(desk.job(number))).isTrue();
            desk.runJobs(number);
        }

        assertThat(desk.closed(number)).isTrue();
        assertThat(desk.refunds(number)).isEqualTo(1);
        assertThat(desk.payments(number)).isEqualTo(1);
    }

    @Test
    @Tag("F6")
    @Tag("F7")
    @Tag("R19")
    @Tag("R20")
    void aStepThatTwoNodesDoAtOncePaysOnce() throws Exception {
        var nodes = Executors.newFixedThreadPool(2);
        try {
            for (int trial = 0; trial < TRIALS; trial++) {
                var number = desk.aboutToBePaid();
                var job = desk.job(number).getId();
                var start = new CyclicBarrier(2);

                var done = List.of(nodes.submit(() -> executes(job, start)), nodes.submit(() -> executes(job, start)));
                for (var each : done) {
                    each.get(60, TimeUnit.SECONDS);
                }
                desk.runJobs(number);
                assertThat(desk.closed(number)).isTrue();
                assertThat(desk.refunds(number)).isEqualTo(1);
                assertThat(desk.payments(number)).isEqualTo(1);
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    /** The provider has paid, and nothing of it was committed here. */
    private void isKilledAfterPaying(CaseNumber number) {
        transaction.executeWithoutResult(work -> {
            try {
                account.submit(number);
            } catch (BusinessException refusal) {
                throw new AssertionError(refusal);
            }
            work.setRollbackOnly();
        });
    }

    private @Nullable Void executes(String job, CyclicBarrier start) throws Exception {
        start.await(60, TimeUnit.SECONDS);
        try {
            management.executeJob(job);
        } catch (RuntimeException overtaken) {
            // one or both: the step is then tried again
        }
        return null;
    }

    private void fails(Job job) {
        assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
    }

    private Duration pauseBefore(Job job) {
        return Duration.between(node.now(), job.getDuedate().toInstant())
                .plusMillis(500)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private long incidents(CaseNumber number) {
        return runtime.createIncidentQuery()
                .configuration(desk.job(number).getId())
                .count();
    }

    private static Duration lock(CamundaBpmProperties settings) {
        return Duration.ofMillis(settings.getJobExecution().getLockTimeInMillis());
    }
}
