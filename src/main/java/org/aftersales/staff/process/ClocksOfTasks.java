package org.aftersales.staff.process;

import java.util.Optional;
import org.aftersales.staff.Timekeeper;
import org.aftersales.workflow.TaskWatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts and ends the clocks with the tasks of the engine. */
@Component
class ClocksOfTasks implements TaskWatcher {

    private final Timekeeper timekeeper;

    ClocksOfTasks(Timekeeper timekeeper) {
        this.timekeeper = timekeeper;
    }

    @Override
    public Optional<Dates> began(BegunTask task) {
        return timekeeper
                .began(task.id(), task.task(), task.caseNumber(), task.priority())
                .map(shown -> new Dates(shown.due(), shown.followUp()));
    }

    @Override
    public void takenUp(String taskId) {
        timekeeper.takenUp(taskId);
    }

    @Override
    public void ended(String taskId, @Nullable String owner) {
        timekeeper.ended(taskId, owner);
    }
}
