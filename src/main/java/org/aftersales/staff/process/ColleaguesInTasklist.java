package org.aftersales.staff.process;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Role;
import org.aftersales.staff.Colleagues;
import org.aftersales.workflow.Memberships;
import org.aftersales.workflow.TaskRoles;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People and their claimed tasks in the engine. */
@Component
class ColleaguesInTasklist implements Colleagues {

    /** So many tasks of one person are handed over at a look; the rest at the next. */
    private static final int AT_ONCE = 100;

    private static final String CASES = "AS-%";

    private final Memberships memberships;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TaskRoles taskRoles;

    ColleaguesInTasklist(Memberships memberships, TaskService tasks, RuntimeService runtime, TaskRoles taskRoles) {
        this.memberships = memberships;
        this.taskRoles = taskRoles;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public boolean know(String person) {
        return memberships.know(person);
    }

    @Override
    public boolean workTheSame(String one, String other) {
        var mine = memberships.rolesOf(one);
        var theirs = memberships.rolesOf(other);
        return !Collections.disjoint(mine, theirs)
                || taskRoles.all().values().stream()
                        .map(roles -> roles.stream().map(Role::id).toList())
                        .anyMatch(roles -> !Collections.disjoint(roles, mine) && !Collections.disjoint(roles, theirs));
    }

    @Override
    public List<ClaimedTask> tasksOf(String person) {
        var claimed = tasks.createTaskQuery()
                .taskAssignee(person)
                .processInstanceBusinessKeyLike(CASES)
                .listPage(0, AT_ONCE);
        var numbers = numbers(claimed.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        return claimed.stream()
                .filter(task -> numbers.containsKey(task.getProcessInstanceId()))
                .map(task -> new ClaimedTask(
                        task.getId(), task.getTaskDefinitionKey(), numbers.get(task.getProcessInstanceId())))
                .toList();
    }

    /** A process that has ended meanwhile, or is no case's, has none. */
    private Map<String, CaseNumber> numbers(Set<String> processes) {
        return processes.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(processes).list().stream()
                        .flatMap(
                                process -> CaseNumber.read(process.getBusinessKey())
                                        .map(number -> Map.entry(process.getId(), number))
                                        .stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean mayWork(String person, String taskId) {
        if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
            return false;
        }
        var groups = tasks.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        return groups.isEmpty() || !Collections.disjoint(groups, memberships.rolesOf(person));
    }

    @Override
    public boolean give(String taskId, String absent, String deputy) {
        return pass(taskId, absent, deputy);
    }

    @Override
    public boolean release(String taskId, String absent) {
        return pass(taskId, absent, null);
    }

    /** Saves the task as it was read here: whoever changes it in between fails this transaction, and nothing is taken from them. */
    private boolean pass(String taskId, String from, @Nullable String to) {
        var task = tasks.createTaskQuery().taskId(taskId).taskAssignee(from).singleResult();
        if (task == null) {
            return false;
        }
        task.setAssignee(to);
        tasks.saveTask(task);
        return true;
    }
}
