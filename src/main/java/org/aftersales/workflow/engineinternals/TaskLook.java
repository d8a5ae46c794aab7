package org.aftersales.workflow.engineinternals;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds tasks by their id. The engine's query language puts a long statement together anew for every look, which costs more than the
 * database takes to answer; by the key it has a statement ready.
 */
@Component
public class TaskLook {

    private final ProcessEngineConfigurationImpl engine;

    TaskLook(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /**
     * A task that is open.
     *
     * @param task id in the model
     * @param process id in the model; empty for a task that no process asks for
     * @param businessKey of its process instance
     * @param inputs the input parameters of the step, which belong to the execution of the task
     */
    public record Found(String task, String process, @Nullable String businessKey, Map<String, Object> inputs) {}

    /** The business key of the process instance of a task, whoever asks. */
    public Optional<String> businessKey(String taskId) {
        return look(taskId, whoeverAsks -> true, TaskLook::businessKey);
    }

    /** @return empty also when the signed-in person may not read the task */
    public Optional<Found> readable(String taskId) {
        return look(
                taskId,
                this::mayBeRead,
                task -> new Found(
                        task.getTaskDefinitionKey(),
                        process(task),
                        businessKey(task),
                        task.getExecution() == null
                                ? Map.of()
                                : task.getExecution().getVariablesLocal()));
    }

    /** A refusal that left the command would spoil the transaction of whoever asks. */
    private boolean mayBeRead(TaskEntity task) {
        try {
            engine.getCommandCheckers().forEach(checker -> checker.checkReadTask(task));
            return true;
        } catch (AuthorizationException notForThisPerson) {
            return false;
        }
    }

    private <T> Optional<T> look(
            String taskId, Predicate<TaskEntity> allowed, Function<TaskEntity, @Nullable T> wanted) {
        return engine.getCommandExecutorTxRequired().execute(command -> {
            var task = command.getTaskManager().findTaskById(taskId);
            if (task == null || !allowed.test(task)) {
                return Optional.empty();
            }
            return command.runWithoutAuthorization(() -> Optional.ofNullable(wanted.apply(task)));
        });
    }

    private static String process(TaskEntity task) {
        return task.getExecution() == null
                ? ""
                : task.getExecution().getProcessDefinition().getKey();
    }

    private static @Nullable String businessKey(TaskEntity task) {
        var process = task.getProcessInstance();
        return process == null ? null : process.getBusinessKey();
    }
}
