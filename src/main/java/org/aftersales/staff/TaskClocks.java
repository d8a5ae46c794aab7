package org.aftersales.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/** The clocks of the open tasks, and what is on record of the ended ones. */
public interface TaskClocks {

    /** Starts the clocks; joins the caller's transaction. */
    void start(List<TaskClock> clocks);

    /** The running clocks of a task. */
    List<TaskClock> running(String taskId);

    /** When the first task of the case began; empty when this is the first one, or the case had such a task before. */
    Optional<Instant> caseBegan(CaseNumber caseNumber, String task);

    /** @param late working time by which the deadline was missed; zero when it was kept */
    void end(TaskClock clock, Instant at, @Nullable String owner, Duration late);

    /** The completion clock of this task of the case that stands still because the customer has the ball. */
    Optional<Paused> paused(CaseNumber caseNumber, String task);

    /** Stops the completion clock of the newest such task of the case without ending it, also when the task itself is just done. */
    void pause(CaseNumber caseNumber, String task, Instant at);

    /** The clock runs on, for another task of the engine. */
    void resume(TaskClock clock);

    /** The clocks of the case that have not ended, for whoever moves their ends: nobody else does meanwhile. */
    List<Open> open(CaseNumber caseNumber);

    /** The clock has another end from now on. */
    void move(TaskClock clock);

    /** Running clocks whose next step is due, the longest due first. */
    List<TaskClock> due(Instant now, int limit);

    /** Takes the clock to its next stage; false when another node has already done so, its end was moved meanwhile, or the task has ended. */
    boolean climb(TaskClock from, TaskClock to);

    /** Looks at the clock again then; unless its end was moved meanwhile, or the task has ended. */
    void later(TaskClock clock, Instant then);

    /** Missed deadlines that ended in a period, newest first. */
    List<Missed> missed(Instant from, Instant to);

    /** @param pausedAt when the customer got the ball; empty while the clock runs */
    record Open(TaskClock clock, @Nullable Instant pausedAt) {}

    /** @param since when the customer got the ball */
    record Paused(TaskClock clock, Instant since) {}

    /**
     * @param owner who had the task; empty when nobody had taken it up
     * @param late working time by which the deadline was missed
     */
    record Missed(
            CaseNumber caseNumber,
            String task,
            TaskClock.Kind kind,
            Instant dueAt,
            @Nullable String owner,
            Duration late) {}
}
