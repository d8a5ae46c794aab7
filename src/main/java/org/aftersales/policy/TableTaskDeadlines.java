package org.aftersales.policy;

import java.time.Duration;
import java.util.Map;
import org.aftersales.workflow.DecisionTables;
import org.springframework.stereotype.Service;

/** Asks the table of deadlines. */
@Service
class TableTaskDeadlines implements TaskDeadlines {

    private final DecisionTables tables;

    TableTaskDeadlines(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Deadline taskDeadline(String task, int priority) {
        var answer = tables.ask("TaskDeadline", Map.of("task", task, "priority", priority));
        return new Deadline(
                Duration.ofHours(answer.number("doneHours")),
                Duration.ofHours(answer.number("takenUpHours")),
                Duration.ofHours(answer.number("warningHours")),
                Duration.ofHours(answer.number("managerHours")),
                answer.flag("escalated"));
    }

    @Override
    public boolean superiorsPart(String role) {
        return tables.ask("SuperiorsPart", Map.of("role", role)).flag("worksIt");
    }
}
