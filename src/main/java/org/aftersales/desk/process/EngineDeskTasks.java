package org.aftersales.desk.process;

import org.aftersales.desk.DeskTask;
import org.aftersales.desk.DeskTaskUnknownException;
import org.aftersales.desk.DeskTasks;
import org.aftersales.desk.TaskTakenException;
import org.aftersales.shared.Callers;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Asks the engine, which answers with what the signed-in person may see. */
@Component
class EngineDeskTasks implements DeskTasks {

    private final TaskService tasks;
    private final RepositoryService models;
    private final Callers callers;

    EngineDeskTasks(TaskService tasks, RepositoryService models, Callers callers) {
        this.tasks = tasks;
        this.models = models;
        this.callers = callers;
    }

    @Override
    public DeskTask get(String taskId) throws DeskTaskUnknownException {
        var person = callers.userId().orElseThrow(DeskTaskUnknownException::new);
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new DeskTaskUnknownException();
        }
        return new DeskTask(
                taskId,
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                person.equals(task.getAssignee()));
    }

    @Override
    public void claim(String taskId) throws DeskTaskUnknownException, TaskTakenException {
        var task = get(taskId);
        if (task.mine()) {
            return;
        }
        try {
            tasks.claim(taskId, callers.actor());
        } catch (TaskAlreadyClaimedException faster) {
            throw new TaskTakenException(faster.getTaskAssignee());
        }
    }

    @Override
    public boolean mayStart(String process) {
        return models.createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .startablePermissionCheck()
                        .count()
                > 0;
    }
}
