package org.aftersales.staff;

import java.time.Duration;
import java.time.Instant;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs for a task of a case.
 *
 * @param id zero while it is not stored
 * @param taskId the engine's id of the task
 * @param task the id of the user task in its model
 * @param nextStepAt when the ladder takes its next step; empty: never
 * @param managerAfter working time from the moment the supervisor is asked until the manager is; when the clock has ended or stands still
 *     in between, what is left of it; zero: never
 */
public record TaskClock(
        long id,
        String taskId,
        String task,
        CaseNumber caseNumber,
        Kind kind,
        Stage stage,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant nextStepAt,
        Duration managerAfter) {

    public enum Kind {
        /** Somebody has to take the task up (SL-01). */
        FIRST_FEEDBACK,
        /** The task has to be done (SL-02). */
        COMPLETION
    }

    /** How far up the ladder the clock is (U1). */
    public enum Stage {
        RUNNING,
        /** Its owner was warned. */
        WARNED,
        /** The deadline is missed, the supervisor has been asked. */
        WITH_SUPERVISOR,
        WITH_MANAGER
    }

    public TaskClock at(Stage reached, @Nullable Instant next) {
        return new TaskClock(id, taskId, task, caseNumber, kind, reached, startedAt, dueAt, next, managerAfter);
    }

    /** The clock as it ends or stops; it could run on from here. */
    public TaskClock stopped(Duration managerLeft) {
        return new TaskClock(id, taskId, task, caseNumber, kind, stage, startedAt, dueAt, nextStepAt, managerLeft);
    }

    /** The clock with another end, and what follows from it. */
    public TaskClock ending(Instant due, Stage reached, @Nullable Instant next, Duration manager) {
        return new TaskClock(id, taskId, task, caseNumber, kind, reached, startedAt, due, next, manager);
    }

    /** The same clock for another task of the engine. */
    public TaskClock movedTo(String otherTaskId, Instant due) {
        return new TaskClock(id, otherTaskId, task, caseNumber, kind, stage, startedAt, due, nextStepAt, managerAfter);
    }
}
