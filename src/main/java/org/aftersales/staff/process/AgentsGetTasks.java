package org.aftersales.staff.process;

import java.util.Optional;
import org.aftersales.shared.Role;
import org.aftersales.staff.AgentDesk;
import org.aftersales.workflow.TaskWatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives tasks of customer service to the dedicated agent of the customer when they arise. */
@Component
class AgentsGetTasks implements TaskWatcher {

    private final AgentDesk desk;

    AgentsGetTasks(AgentDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Dates> began(BegunTask task) {
        return Optional.empty();
    }

    @Override
    public Optional<String> owner(BegunTask task) {
        return task.groups().contains(Role.CUSTOMER_SERVICE.id())
                ? desk.whoGets(task.task(), task.caseNumber())
                : Optional.empty();
    }

    @Override
    public void takenUp(String taskId) {
        // whoever works it: nothing to do for the agent
    }

    @Override
    public void ended(String taskId, @Nullable String owner) {
        // the next task of the case is given anew
    }
}
