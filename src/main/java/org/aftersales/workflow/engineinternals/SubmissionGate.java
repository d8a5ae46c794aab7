package org.aftersales.workflow.engineinternals;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.workflow.RefusedSubmission;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Hands every attempt to claim, give away or finish a user task to the guard: the engine asks its checkers first, and this is the last of them. */
@Component
class SubmissionGate {

    private static final String WORK = "checkTaskWork";
    private static final String ASSIGN = "checkTaskAssign";

    private static final ThreadLocal<Attempt> ATTEMPT = new ThreadLocal<>();

    private final ObjectProvider<SubmissionGuard> guard;

    SubmissionGate(ObjectProvider<SubmissionGuard> guard) {
        this.guard = guard;
    }

    <T> T submitting(String taskId, @Nullable Map<String, Object> values, Supplier<T> command) {
        Map<String, Object> submitted = values == null ? Map.of() : values;
        return sayingWhoWasFaster(
                taskId, new Attempt(WORK, (asked, task) -> asked.checkSubmission(task, submitted)), command);
    }

    private <T> T sayingWhoWasFaster(String taskId, Attempt attempt, Supplier<T> command) {
        try {
            return during(attempt, command);
        } catch (RefusedSubmission refused) {
            throw guard.getObject().afterRefusal(taskId, refused);
        } catch (ProcessEngineException | ConcurrencyFailureException | NullPointerException failure) {
            // the second of two people at one task gets any of the engine's or the database's, wherever
            // the first one overtook
            throw guard.getObject().afterFailure(taskId, failure);
        }
    }

    /** @param person who will hold the task */
    void claiming(String taskId, String person, Runnable command) {
        sayingWhoWasFaster(taskId, new Attempt(WORK, (asked, task) -> asked.checkClaim(task, person)), () -> {
            command.run();
            return taskId;
        });
    }

    void leaving(Runnable command) {
        during(new Attempt(WORK, SubmissionGuard::checkDetour), command);
    }

    /**
     * What a diagram does with its own task inside a command is the diagram's business.
     *
     * @param people who get the task
     */
    void giving(Stream<@Nullable String> people, Runnable command) {
        var receivers = people.filter(Objects::nonNull).toList();
        if (Context.getCommandContext() != null) {
            command.run();
        } else {
            during(
                    new Attempt(
                            ASSIGN, (asked, task) -> receivers.forEach(receiver -> asked.checkGift(task, receiver))),
                    command);
        }
    }

    /** The groups or people whose task it is shall change. */
    void regrouping(Runnable command) {
        if (Context.getCommandContext() != null) {
            command.run();
        } else {
            during(new Attempt(ASSIGN, SubmissionGuard::checkRegrouping), command);
        }
    }

    /** What becomes of comments and attachments of the engine. */
    RefusedSubmission noting() {
        return guard.getObject().refusedNote();
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
        if (attempt != null
                && question.getName().equals(attempt.question())
                && subject != null
                && subject[0] instanceof TaskEntity task) {
            attempt.check().accept(guard.getObject(), describe(task));
        }
        return switch (question.getName()) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> subject != null && proxy == subject[0];
            case "toString" -> "SubmissionGate";
            default -> null;
        };
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
                task.getAssignee(),
                task.getCamundaFormRef(),
                task.getFormKey(),
                () -> groups(task),
                task::getVariable);
    }

    private static Set<String> groups(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void during(Attempt attempt, Runnable command) {
        during(attempt, () -> {
            command.run();
            return true;
        });
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

    /**
     * @param question by which the engine asks its checkers whether the person may do it
     * @param check what the guard is asked then
     */
    private record Attempt(String question, BiConsumer<SubmissionGuard, SubmittedTask> check) {}
}
