package org.aftersales.staff;

import java.time.Clock;
import java.time.Instant;
import org.aftersales.policy.TaskDeadlines.Deadline;
import org.aftersales.shared.Role;
import org.aftersales.staff.TaskClock.Stage;
import org.aftersales.staff.TaskClocks.Paused;
import org.aftersales.staff.Timekeeper.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clocks that stood still while the customer had the ball: they run on from where they stopped, however late that was. */
@Component
class StoppedClocks {

    private final BusinessCalendar calendar;
    private final TaskClocks clocks;
    private final Superiors superiors;
    private final Clock clock;

    StoppedClocks(BusinessCalendar calendar, TaskClocks clocks, Superiors superiors, Clock clock) {
        this.calendar = calendar;
        this.clocks = clocks;
        this.superiors = superiors;
        this.clock = clock;
    }

    /** @param taskId the task is another one of the engine than before */
    Shown runOn(Paused resting, String taskId, Deadline deadline) {
        var now = clock.instant();
        var before = resting.clock();
        var due = dueAgain(before.dueAt(), resting.since(), now);
        var warning = calendar.stillAhead(due, deadline.warning(), now);
        var stage = before.stage() == Stage.RUNNING && warning == null ? Stage.WARNED : before.stage();
        clocks.resume(before.movedTo(taskId, due).at(stage, nextStep(before, stage, due, warning, deadline)));
        askAgain(taskId, stage);
        return new Shown(due, warning);
    }

    /** As much working time before or after now as it was when the clock stopped. */
    private Instant dueAgain(Instant due, Instant stopped, Instant now) {
        var late = calendar.between(due, stopped);
        return late.isZero() ? calendar.after(now, calendar.between(stopped, due)) : calendar.before(now, late);
    }

    private @Nullable Instant nextStep(
            TaskClock before, Stage stage, Instant due, @Nullable Instant warning, Deadline deadline) {
        var now = clock.instant();
        return switch (stage) {
            case RUNNING, WARNED ->
                deadline.escalated()
                        ? calendar.byDay(stage == Stage.RUNNING && warning != null ? warning : due, now)
                        : null;
            case WITH_SUPERVISOR ->
                before.managerAfter().isZero() ? null : calendar.byDay(calendar.after(now, before.managerAfter()));
            case WITH_MANAGER -> null;
        };
    }

    /** Nobody has been asked about this task of the engine, but about the one before. */
    private void askAgain(String taskId, Stage stage) {
        if (stage.compareTo(Stage.WITH_SUPERVISOR) >= 0) {
            superiors.askAgain(taskId, Role.CS_SUPERVISOR);
        }
        if (stage == Stage.WITH_MANAGER) {
            superiors.askAgain(taskId, Role.AFTERSALES_MANAGER);
        }
    }
}
