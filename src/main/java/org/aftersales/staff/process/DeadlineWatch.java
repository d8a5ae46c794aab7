package org.aftersales.staff.process;

import java.time.Clock;
import java.time.Duration;
import org.aftersales.staff.EscalationLadder;
import org.aftersales.staff.TaskClock;
import org.aftersales.staff.TaskClocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for clocks that have run out; several nodes may look at once. */
@Component
public class DeadlineWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);

    private static final int AT_ONCE = 200;

    /** Tasks that cannot be escalated now, many of them perhaps, must not keep the others waiting. */
    private static final Duration UNTIL_NEXT_TRIAL = Duration.ofMinutes(5);

    private final TaskClocks clocks;
    private final EscalationLadder ladder;
    private final Clock clock;

    DeadlineWatch(TaskClocks clocks, EscalationLadder ladder, Clock clock) {
        this.clocks = clocks;
        this.ladder = ladder;
        this.clock = clock;
    }

    /** Takes every step that is due now. */
    @Scheduled(initialDelayString = "${aftersales.deadlines.pace}", fixedDelayString = "${aftersales.deadlines.pace}")
    public void ring() {
        clocks.due(clock.instant(), AT_ONCE).forEach(this::ring);
    }

    private void ring(TaskClock late) {
        try {
            ladder.step(late);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "DeadlineNotEscalated: the deadline of task {} of case {} could not be escalated, and is looked at again in {}",
                    late.taskId(),
                    late.caseNumber().value(),
                    UNTIL_NEXT_TRIAL,
                    failed);
            clocks.later(late, clock.instant().plus(UNTIL_NEXT_TRIAL));
        }
    }
}
