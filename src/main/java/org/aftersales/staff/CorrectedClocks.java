package org.aftersales.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftersales.policy.TaskDeadlines;
import org.aftersales.policy.TaskDeadlines.Deadline;
import org.aftersales.shared.CaseNumber;
import org.aftersales.staff.TaskClock.Kind;
import org.aftersales.staff.TaskClock.Stage;
import org.aftersales.staff.TaskClocks.Open;
import org.aftersales.staff.Timekeeper.Shown;
import org.springframework.stereotype.Service;

/**
 * Clocks of a case that turns out more urgent, or less, than it was entered: their ends move by what the table gives more or less.
 *
 * <p>What is late stays late: a correction lengthens no breach away. And nobody becomes late for time in which nobody could know: an end
 * that would have passed already is now, and the supervisor is asked at once.
 */
@Service
public class CorrectedClocks {

    private final TaskDeadlines deadlines;
    private final BusinessCalendar calendar;
    private final TaskClocks clocks;
    private final Clock clock;

    CorrectedClocks(TaskDeadlines deadlines, BusinessCalendar calendar, TaskClocks clocks, Clock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Joins the caller's transaction.
     *
     * @return what the task list shall show from now on, by the engine's id of the task; only of tasks whose end has moved
     */
    public Map<String, Moved> prioritised(CaseNumber caseNumber, int before, int after) {
        var shown = new HashMap<String, Shown>();
        for (var open : clocks.open(caseNumber)) {
            var was = deadlines.taskDeadline(open.clock().task(), before);
            var is = deadlines.taskDeadline(open.clock().task(), after);
            if (moves(open, was, is)) {
                moved(open, was, is)
                        .filter(end -> open.clock().kind() == Kind.COMPLETION)
                        .ifPresent(end -> shown.put(open.clock().taskId(), end));
            }
        }
        return shown.entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, task -> new Moved(task.getValue(), inTime(task.getKey()))));
    }

    /** The other clock of the task may be late, whatever becomes of this one. */
    private boolean inTime(String taskId) {
        return clocks.running(taskId).stream().allMatch(running -> running.stage() == Stage.RUNNING);
    }

    /** A deadline that the table no longer knows stays as it was promised. */
    private boolean moves(Open open, Deadline was, Deadline is) {
        var late = open.clock().stage().compareTo(Stage.WITH_SUPERVISOR) >= 0
                || open.clock().dueAt().isBefore(moment(open));
        var kind = open.clock().kind();
        return !late
                && !was.equals(is)
                && !limit(kind, was).isZero()
                && !limit(kind, is).isZero();
    }

    /** Nothing has happened to a clock since it stands still. */
    private Instant moment(Open open) {
        return open.pausedAt() == null ? clock.instant() : open.pausedAt();
    }

    private static Duration limit(Kind kind, Deadline deadline) {
        return kind == Kind.FIRST_FEEDBACK ? deadline.takenUp() : deadline.done();
    }

    /** @return what is shown; empty for a clock that stands still, which is shown when it runs on */
    private Optional<Shown> moved(Open open, Deadline was, Deadline is) {
        var kind = open.clock().kind();
        var due = latest(shifted(open.clock().dueAt(), limit(kind, is).minus(limit(kind, was))), moment(open));
        if (open.pausedAt() != null) {
            clocks.move(open.clock().ending(due, open.clock().stage(), null, is.manager()));
            return Optional.empty();
        }
        var now = clock.instant();
        var warning = calendar.stillAhead(due, is.warning(), now);
        var next = is.escalated() ? calendar.byDay(warning == null ? due : warning, now) : null;
        clocks.move(open.clock().ending(due, warning == null ? Stage.WARNED : Stage.RUNNING, next, is.manager()));
        return Optional.of(new Shown(due, warning));
    }

    private Instant shifted(Instant due, Duration more) {
        return more.isNegative() ? calendar.before(due, more.negated()) : calendar.after(due, more);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** @param inTime whether no clock of the task has reached its warning or its end */
    public record Moved(Shown shown, boolean inTime) {}
}
