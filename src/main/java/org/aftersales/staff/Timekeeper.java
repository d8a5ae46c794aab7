package org.aftersales.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.aftersales.policy.TaskDeadlines;
import org.aftersales.policy.TaskDeadlines.Deadline;
import org.aftersales.shared.CaseNumber;
import org.aftersales.staff.TaskClock.Kind;
import org.aftersales.staff.TaskClock.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Runs a clock for every task of a case. All methods join the caller's transaction. */
@Service
public class Timekeeper {

    private final TaskDeadlines deadlines;
    private final BusinessCalendar calendar;
    private final TaskClocks clocks;
    private final Clock clock;

    Timekeeper(TaskDeadlines deadlines, BusinessCalendar calendar, TaskClocks clocks, Clock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Starts the clocks of a task; one that stood still while the customer had the ball runs on with the time it had left.
     *
     * @return when the task is due, and when its owner is warned; empty for a task without a deadline
     */
    public Optional<Shown> began(String taskId, String task, CaseNumber caseNumber, int priority) {
        var deadline = deadlines.taskDeadline(task, priority);
        if (deadline.done().isZero()) {
            return Optional.empty();
        }
        var resting = clocks.paused(caseNumber, task);
        return Optional.of(
                resting.isPresent()
                        ? resumed(resting.get(), taskId, deadline)
                        : started(taskId, task, caseNumber, deadline));
    }

    private Shown started(String taskId, String task, CaseNumber caseNumber, Deadline deadline) {
        var now = clock.instant();
        var due = calendar.after(now, deadline.done());
        var running = new ArrayList<TaskClock>();
        running.add(clockOf(taskId, task, caseNumber, Kind.COMPLETION, now, due, deadline));
        if (!deadline.takenUp().isZero()) {
            var takenUpBy = calendar.after(now, deadline.takenUp());
            running.add(clockOf(taskId, task, caseNumber, Kind.FIRST_FEEDBACK, now, takenUpBy, deadline));
        }
        clocks.start(running);
        return new Shown(due, warningBefore(due, now, deadline));
    }

    private TaskClock clockOf(
            String taskId, String task, CaseNumber caseNumber, Kind kind, Instant now, Instant due, Deadline deadline) {
        var first = Optional.ofNullable(warningBefore(due, now, deadline)).orElse(due);
        return new TaskClock(
                0,
                taskId,
                task,
                caseNumber,
                kind,
                first.equals(due) ? Stage.WARNED : Stage.RUNNING,
                now,
                due,
                deadline.escalated() ? calendar.byDay(first) : null,
                deadline.manager());
    }

    private Shown resumed(TaskClocks.Paused resting, String taskId, Deadline deadline) {
        var now = clock.instant();
        var before = resting.clock();
        var late = calendar.between(before.dueAt(), resting.since());
        var due = late.isZero()
                ? calendar.after(now, calendar.between(resting.since(), before.dueAt()))
                : now.minus(late);
        var next = clockOf(taskId, before.task(), before.caseNumber(), Kind.COMPLETION, now, due, deadline);
        clocks.resume(new TaskClock(
                before.id(),
                taskId,
                before.task(),
                before.caseNumber(),
                Kind.COMPLETION,
                before.stage().compareTo(next.stage()) > 0 ? before.stage() : next.stage(),
                before.startedAt(),
                due,
                next.nextStepAt(),
                deadline.manager()));
        return new Shown(due, warningBefore(due, now, deadline));
    }

    private @Nullable Instant warningBefore(Instant due, Instant now, Deadline deadline) {
        if (deadline.warning().isZero()) {
            return null;
        }
        var left = calendar.between(now, due).minus(deadline.warning());
        return left.isNegative() || left.isZero() ? null : calendar.after(now, left);
    }

    /** Somebody takes care: the customer's first feedback no longer waits. */
    public void takenUp(String taskId) {
        clocks.running(taskId).stream()
                .filter(running -> running.kind() == Kind.FIRST_FEEDBACK)
                .forEach(running -> end(running, null));
    }

    /** @param owner who had the task last; empty when nobody had claimed it */
    public void ended(String taskId, @Nullable String owner) {
        clocks.running(taskId).forEach(running -> end(running, owner));
    }

    private void end(TaskClock running, @Nullable String owner) {
        var now = clock.instant();
        clocks.end(running, now, owner, lateness(running, now));
    }

    private Duration lateness(TaskClock running, Instant now) {
        return now.isAfter(running.dueAt()) ? calendar.between(running.dueAt(), now) : Duration.ZERO;
    }

    /** The customer has the ball: the task's clock stands still until the task comes back. */
    public void customerHasTheBall(CaseNumber caseNumber, String task) {
        clocks.pause(caseNumber, task, clock.instant());
    }

    /** @param followUp empty when nobody is warned */
    public record Shown(Instant due, @Nullable Instant followUp) {}
}
