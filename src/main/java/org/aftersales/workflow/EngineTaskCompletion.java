package org.aftersales.workflow;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.engineinternals.InsideWork;
import org.aftersales.workflow.engineinternals.TaskLook;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Works tasks in the engine as the signed-in person, with that person's rights. */
@Component
class EngineTaskCompletion implements TaskCompletion {

    private final TaskService tasks;
    private final IdentityService identity;
    private final TaskLook look;
    private final Callers callers;

    EngineTaskCompletion(TaskService tasks, IdentityService identity, TaskLook look, Callers callers) {
        this.tasks = tasks;
        this.identity = identity;
        this.look = look;
        this.callers = callers;
    }

    @Override
    public CaseTask find(String taskId) throws BusinessException {
        return asCaller(() -> look.readable(taskId))
                .flatMap(found -> CaseNumber.read(found.businessKey())
                        .map(number -> new CaseTask(taskId, found.task(), found.process(), number, found.inputs())))
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
