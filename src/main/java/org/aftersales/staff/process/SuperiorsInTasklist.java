package org.aftersales.staff.process;

import org.aftersales.shared.Role;
import org.aftersales.staff.Superiors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Superiors find late tasks in their own list, as candidates beside those who had them; the most urgent ones stand first. */
@Component
class SuperiorsInTasklist implements Superiors {

    /** Added to the priority of a task whose deadline is near. */
    private static final int URGE = 5;

    /** Before all tasks that are still in time: the table of priorities ends at 100. */
    private static final int LATE = 110;

    private static final int VERY_LATE = 120;

    private final TaskService tasks;

    SuperiorsInTasklist(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void urge(String taskId) {
        var task = find(taskId);
        if (task != null) {
            tasks.setPriority(taskId, task.getPriority() + URGE);
        }
    }

    @Override
    public String ask(String taskId, Role role) {
        var task = find(taskId);
        if (task == null) {
            return "";
        }
        tasks.addCandidateGroup(taskId, role.id());
        tasks.setPriority(taskId, role == Role.AFTERSALES_MANAGER ? VERY_LATE : LATE);
        return task.getAssignee() == null ? "" : task.getAssignee();
    }

    private @Nullable Task find(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).singleResult();
    }
}
