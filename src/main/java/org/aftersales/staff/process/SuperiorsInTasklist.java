package org.aftersales.staff.process;

import java.util.List;
import java.util.Objects;
import org.aftersales.policy.TaskDeadlines;
import org.aftersales.shared.Role;
import org.aftersales.staff.Superiors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Superiors find late tasks in their own list; the most urgent ones stand first. They are candidates beside those who had them where the
 * table says that they may work them; else they see the task and may give it to somebody of its group (PS-04).
 */
@Component
class SuperiorsInTasklist implements Superiors {

    /** Added to the priority of a task whose deadline is near. */
    private static final int URGE = 5;

    /** Before all tasks that are still in time: the table of priorities ends at 100. */
    private static final int LATE = 110;

    private static final int VERY_LATE = 120;

    private final TaskService tasks;
    private final AuthorizationService rights;
    private final TaskDeadlines deadlines;

    SuperiorsInTasklist(TaskService tasks, AuthorizationService rights, TaskDeadlines deadlines) {
        this.tasks = tasks;
        this.rights = rights;
        this.deadlines = deadlines;
    }

    @Override
    public String urge(String taskId) {
        var task = find(taskId);
        if (task == null) {
            return "";
        }
        tasks.setPriority(taskId, task.getPriority() + URGE);
        return owner(task);
    }

    @Override
    public String ask(String taskId, Role role) {
        var task = find(taskId);
        if (task == null) {
            return "";
        }
        show(taskId, role);
        tasks.setPriority(taskId, Math.max(task.getPriority(), urgency(role)));
        return owner(task);
    }

    private static String owner(Task task) {
        return Objects.requireNonNullElse(task.getAssignee(), "");
    }

    @Override
    public void askAgain(String taskId, Role role) {
        show(taskId, role);
        tasks.setPriority(taskId, urgency(role));
    }

    private static int urgency(Role role) {
        return role == Role.AFTERSALES_MANAGER ? VERY_LATE : LATE;
    }

    private void show(String taskId, Role role) {
        var groups = groups(taskId);
        if (groups.isEmpty() || groups.stream().anyMatch(deadlines::superiorsPart)) {
            tasks.addCandidateGroup(taskId, role.id());
        } else if (!groups.contains(role.id())) {
            letOversee(taskId, role);
        }
    }

    private List<String> groups(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The right ends with the task: the engine takes it away with all others. */
    private void letOversee(String taskId, Role role) {
        if (rights.createAuthorizationQuery()
                        .groupIdIn(role.id())
                        .resourceType(Resources.TASK)
                        .resourceId(taskId)
                        .count()
                == 0) {
            var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setGroupId(role.id());
            right.setResource(Resources.TASK);
            right.setResourceId(taskId);
            right.addPermission(Permissions.READ);
            right.addPermission(Permissions.TASK_ASSIGN);
            rights.saveAuthorization(right);
        }
    }

    private @Nullable Task find(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).singleResult();
    }
}
