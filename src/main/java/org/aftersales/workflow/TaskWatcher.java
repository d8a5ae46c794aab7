package org.aftersales.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Wants to know of every user task of a case that begins, is taken up, or ends. Called inside the engine's transaction. */
public interface TaskWatcher {

    /** @return the dates that the task list shall show; empty: the ones of the diagram stay */
    Optional<Dates> began(BegunTask task);

    /** @return who has the task from its beginning; empty: whoever of its groups claims it */
    default Optional<String> owner(BegunTask task) {
        return Optional.empty();
    }

    /**
     * The case turned out more urgent, or less, than it was entered.
     *
     * @return what the task list shall show from now on, by the engine's id of the task; of all others it stays
     */
    default Map<String, Moved> prioritised(CaseNumber caseNumber, int before, int after) {
        return Map.of();
    }

    /** Somebody has claimed the task, or it was given to somebody. */
    void takenUp(String taskId);

    /** @param owner who had the task last; empty when nobody had claimed it */
    void ended(String taskId, @Nullable String owner);

    /**
     * @param id the engine's id of the task
     * @param task the id of the user task in its model, for example {@code Task_ReviewReturn}
     * @param priority 0 to 100
     * @param groups ids of the roles that may work it
     */
    record BegunTask(String id, String task, CaseNumber caseNumber, int priority, Set<String> groups) {
        public BegunTask {
            groups = Set.copyOf(groups);
        }
    }

    /**
     * @param due when the task has to be done
     * @param followUp when its owner is reminded; empty: never
     */
    record Dates(Instant due, @Nullable Instant followUp) {}

    /**
     * A task whose end has moved.
     *
     * @param inTime whether nobody has to be warned of any of its ends: it is as urgent as its case, and no more
     */
    record Moved(Dates dates, boolean inTime) {}
}
