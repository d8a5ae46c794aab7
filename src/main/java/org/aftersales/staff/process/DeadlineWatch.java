package org.aftersales.staff.process;

import java.time.Clock;
import org.aftersales.staff.EscalationLadder;
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
        for (var late : clocks.due(clock.instant(), AT_ONCE)) {
            try {
                ladder.step(late);
            } catch (RuntimeException failed) {
                // one task that cannot be escalated now must not keep the others waiting; it stays due
                LOG.warn("The deadline of task {} could not be escalated", late.taskId(), failed);
            }
        }
    }
}
