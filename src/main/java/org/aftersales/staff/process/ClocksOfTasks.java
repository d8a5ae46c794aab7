package org.aftersales.staff.process;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftersales.shared.CaseNumber;
import org.aftersales.staff.CorrectedClocks;
import org.aftersales.staff.Timekeeper;
import org.aftersales.workflow.TaskWatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts and ends the clocks with the tasks of the engine. */
@Component
class ClocksOfTasks implements TaskWatcher {

    private final Timekeeper timekeeper;
    private final CorrectedClocks corrected;

    ClocksOfTasks(Timekeeper timekeeper, CorrectedClocks corrected) {
        this.timekeeper = timekeeper;
        this.corrected = corrected;
    }

    @Override
    public Optional<Dates> began(BegunTask task) {
        return timekeeper
                .began(task.id(), task.task(), task.caseNumber(), task.priority())
                .map(ClocksOfTasks::dates);
    }

    @Override
    public Map<String, Moved> prioritised(CaseNumber caseNumber, int before, int after) {
        return corrected.prioritised(caseNumber, before, after).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        moved -> new Moved(
                                dates(moved.getValue().shown()),
                                moved.getValue().inTime())));
    }

    private static Dates dates(Timekeeper.Shown shown) {
        return new Dates(shown.due(), shown.followUp());
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
