package org.aftersales.workflow;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.engineinternals.InsideWork;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Works tasks in the engine as the signed-in person, with that person's rights. */
@Component
class EngineTaskCompletion implements TaskCompletion {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final InsideWork inside;
    private final Callers callers;

    EngineTaskCompletion(
            TaskService tasks, RuntimeService runtime, IdentityService identity, InsideWork inside, Callers callers) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.inside = inside;
        this.callers = callers;
    }

    @Override
    public CaseTask find(String taskId) throws BusinessException {
        var task = asCaller(() -> tasks.createTaskQuery().taskId(taskId).singleResult());
        if (task == null || task.getProcessInstanceId() == null) {
            throw new TaskUnknownException();
        }
        return inside.execute(() -> {
                    var process = runtime.createProcessInstanceQuery()
                            .processInstanceId(task.getProcessInstanceId())
                            .singleResult();
                    return CaseNumber.read(process.getBusinessKey())
                            .map(number -> new CaseTask(
                                    taskId,
                                    task.getTaskDefinitionKey(),
                                    number,
                                    // input parameters belong to the execution of the task, not to the task
                                    runtime.getVariablesLocal(task.getExecutionId())));
                })
                .orElseThrow(TaskUnknownException::new);
    }

    @Override
    public void complete(String taskId, Map<String, Object> answers) throws BusinessException {
        try {
            asCaller(() -> InsideWork.trusted(() -> {
                tasks.complete(taskId, answers);
                return true;
            }));
        } catch (RefusedSubmission refused) {
            throw refused.refusal();
        } catch (AuthorizationException notForThisPerson) {
            throw new TaskUnknownException();
        }
    }

    private <T> T asCaller(Supplier<T> work) throws TaskUnknownException {
        var before = identity.getCurrentAuthentication();
        var person = callers.userId().orElseThrow(TaskUnknownException::new);
        identity.setAuthentication(person, new ArrayList<>(callers.roles()));
        try {
            return work.get();
        } finally {
            if (before == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(before);
            }
        }
    }
}
