package org.aftersales.staff.process;

import java.util.List;
import org.aftersales.shared.CaseNumber;
import org.aftersales.staff.Colleagues;
import org.aftersales.workflow.StaffDirectory;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** People and their claimed tasks in the engine. */
@Component
class ColleaguesInTasklist implements Colleagues {

    /** So many tasks of one person are handed over at a look; the rest at the next. */
    private static final int AT_ONCE = 100;

    private final StaffDirectory directory;
    private final TaskService tasks;
    private final RuntimeService runtime;

    ColleaguesInTasklist(StaffDirectory directory, TaskService tasks, RuntimeService runtime) {
        this.directory = directory;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public boolean know(String person) {
        return directory.knows(person);
    }

    @Override
    public List<ClaimedTask> tasksOf(String person) {
        return tasks.createTaskQuery().taskAssignee(person).listPage(0, AT_ONCE).stream()
                .filter(task -> task.getProcessInstanceId() != null)
                .map(this::claimed)
                .toList();
    }

    private ClaimedTask claimed(Task task) {
        var process = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return new ClaimedTask(task.getId(), task.getTaskDefinitionKey(), new CaseNumber(process.getBusinessKey()));
    }

    @Override
    public void give(String taskId, String person) {
        tasks.setAssignee(taskId, person);
    }

    @Override
    public void release(String taskId) {
        tasks.setAssignee(taskId, null);
    }
}
