package org.aftersales.workflow.engineinternals;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Supplier;
import org.aftersales.workflow.RefusedSubmission;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands every attempt to claim or finish a user task to the guard: the engine asks its checkers first, and this is the last of them. */
@Component
class SubmissionGate {

    private static final ThreadLocal<Attempt> ATTEMPT = new ThreadLocal<>();

    private final ObjectProvider<SubmissionGuard> guard;

    SubmissionGate(ObjectProvider<SubmissionGuard> guard) {
        this.guard = guard;
    }

    <T> T submitting(String taskId, @Nullable Map<String, Object> values, Supplier<T> command) {
        try {
            return during(new Attempt(values == null ? Map.of() : values, false, null), command);
        } catch (RefusedSubmission refused) {
            throw refused;
        } catch (ProcessEngineException | NullPointerException failure) {
            // the second of two people who complete a task at once gets any of the engine's, wherever the first one
            // overtook
            throw guard.getObject().afterFailure(taskId, failure);
        }
    }

    /** @param person who will hold the task */
    void claiming(String person, Runnable command) {
        during(new Attempt(Map.of(), false, person), () -> {
            command.run();
            return true;
        });
    }

    void leaving(Runnable command) {
        during(new Attempt(Map.of(), true, null), () -> {
            command.run();
            return true;
        });
    }

    /** For the listener of the complete event: whatever door the completion came by. */
    void completing(DelegateTask task) {
        if (ATTEMPT.get() == null) {
            guard.getObject().checkCompletion(describe((TaskEntity) task), task.getVariables());
        }
    }

    void starting(DelegateExecution execution) {
        var instance = (ExecutionEntity) execution;
        if (instance.getSuperExecution() == null) {
            guard.getObject().checkStart(instance.getProcessDefinition().getKey());
        }
    }

    CommandChecker checker() {
        return (CommandChecker) Proxy.newProxyInstance(
                CommandChecker.class.getClassLoader(), new Class<?>[] {CommandChecker.class}, this::asked);
    }

    private @Nullable Object asked(Object proxy, Method question, Object @Nullable [] subject) {
        var attempt = ATTEMPT.get();
        if (question.getName().equals("checkTaskWork")
                && attempt != null
                && subject != null
                && subject[0] instanceof TaskEntity task) {
            check(attempt, task);
        }
        return switch (question.getName()) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> subject != null && proxy == subject[0];
            case "toString" -> "SubmissionGate";
            default -> null;
        };
    }

    private void check(Attempt attempt, TaskEntity task) {
        if (attempt.claimer() != null) {
            guard.getObject().checkClaim(describe(task), attempt.claimer());
        } else if (attempt.detour()) {
            guard.getObject().checkDetour(describe(task));
        } else {
            guard.getObject().checkSubmission(describe(task), attempt.values());
        }
    }

    private static SubmittedTask describe(TaskEntity task) {
        var execution = task.getExecution();
        if (execution != null) {
            task.initializeFormKey();
        }
        return new SubmittedTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                execution == null ? null : execution.getProcessBusinessKey(),
                execution == null ? "" : execution.getProcessDefinition().getKey(),
                task.getAssignee(),
                task.getCamundaFormRef(),
                task.getFormKey(),
                task::getVariable);
    }

    private static <T> T during(Attempt attempt, Supplier<T> command) {
        var outer = ATTEMPT.get();
        ATTEMPT.set(attempt);
        try {
            return command.get();
        } finally {
            if (outer == null) {
                ATTEMPT.remove();
            } else {
                ATTEMPT.set(outer);
            }
        }
    }

    private record Attempt(Map<String, Object> values, boolean detour, @Nullable String claimer) {}
}
