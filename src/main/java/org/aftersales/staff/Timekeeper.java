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

    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final TaskDeadlines deadlines;
    private final BusinessCalendar calendar;
    private final TaskClocks clocks;
    private final StoppedClocks stopped;
    private final Clock clock;

    Timekeeper(
            TaskDeadlines deadlines, BusinessCalendar calendar, TaskClocks clocks, StoppedClocks stopped, Clock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clocks = clocks;
        this.stopped = stopped;
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
        return Optional.of(clocks.paused(caseNumber, task)
                .map(resting -> stopped.runOn(resting, taskId, deadline))
                .orElseGet(() -> started(taskId, task, caseNumber, deadline)));
    }

    /** A task that answers the customer counts from the request: the customer has been waiting since then (SL-01, SL-02). */
    private Shown started(String taskId, String task, CaseNumber caseNumber, Deadline deadline) {
        var now = clock.instant();
        var firstFeedback = !deadline.takenUp().isZero();
        var from = firstFeedback ? clocks.caseBegan(caseNumber, task).orElse(now) : now;
        var due = calendar.after(from, deadline.done());
        var running = new ArrayList<TaskClock>();
        running.add(clockOf(taskId, task, caseNumber, Kind.COMPLETION, from, due, deadline));
        if (firstFeedback) {
            var takenUpBy = calendar.after(from, deadline.takenUp());
            running.add(clockOf(taskId, task, caseNumber, Kind.FIRST_FEEDBACK, from, takenUpBy, deadline));
        }
        clocks.start(running);
        return new Shown(due, calendar.stillAhead(due, deadline.warning(), now));
    }

    private TaskClock clockOf(
            String taskId,
            String task,
            CaseNumber caseNumber,
            Kind kind,
            Instant from,
            Instant due,
            Deadline deadline) {
        var now = clock.instant();
        var warning = calendar.stillAhead(due, deadline.warning(), now);
        return new TaskClock(
                0,
                taskId,
                task,
                caseNumber,
                kind,
                warning == null ? Stage.WARNED : Stage.RUNNING,
                from,
                due,
                deadline.escalated() ? calendar.byDay(warning == null ? due : warning, now) : null,
                deadline.manager());
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
        clocks.end(running.stopped(managerLeft(running, now)), now, owner, lateness(running, now));
    }

    /** Never nothing, which would mean that no manager is asked at all. */
    private Duration managerLeft(TaskClock running, Instant now) {
        var asked = running.nextStepAt();
        if (running.stage() != Stage.WITH_SUPERVISOR || asked == null) {
            return running.managerAfter();
        }
        var left = calendar.between(now, asked);
        return left.compareTo(A_MOMENT) > 0 ? left : A_MOMENT;
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
