package org.aftersales.workflow.engineinternals;

import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * The task service that everybody uses, REST and the web applications too: claiming, giving and completing a task pass the gate,
 * and nothing is written beside it.
 */
class GuardedTaskService extends TaskServiceImpl {

    private final SubmissionGate gate;

    GuardedTaskService(SubmissionGate gate) {
        this.gate = gate;
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        if (userId == null) {
            super.claim(taskId, null); // gives the task back
        } else {
            gate.claiming(taskId, userId, () -> super.claim(taskId, userId));
        }
    }

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        if (userId == null) {
            commandExecutor.execute(command -> {
                takeAway(taskId, command);
                return true;
            });
        } else {
            gate.giving(Stream.of(userId), () -> super.setAssignee(taskId, userId));
        }
    }

    /** Whoever may claim a task may give it back; taking it from somebody else needs the right to assign it. */
    private void takeAway(String taskId, CommandContext command) {
        var task = command.getTaskManager().findTaskById(taskId);
        var person = command.getAuthenticatedUserId();
        if (task != null && person != null && person.equals(task.getAssignee())) {
            super.claim(taskId, null);
        } else {
            super.setAssignee(taskId, null);
        }
    }

    @Override
    public void setOwner(String taskId, @Nullable String userId) {
        gate.giving(Stream.ofNullable(userId), () -> super.setOwner(taskId, userId));
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        gate.giving(Stream.ofNullable(userId), () -> super.delegateTask(taskId, userId));
    }

    @Override
    public void saveTask(Task task) {
        gate.giving(Stream.of(task.getOwner(), task.getAssignee()), () -> super.saveTask(task));
    }

    @Override
    public void addCandidateUser(String taskId, String userId) {
        gate.regrouping(() -> super.addCandidateUser(taskId, userId));
    }

    @Override
    public void addCandidateGroup(String taskId, String groupId) {
        gate.regrouping(() -> super.addCandidateGroup(taskId, groupId));
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String linkType) {
        gate.regrouping(() -> super.addUserIdentityLink(taskId, userId, linkType));
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String linkType) {
        gate.regrouping(() -> super.addGroupIdentityLink(taskId, groupId, linkType));
    }

    @Override
    public void deleteCandidateUser(String taskId, String userId) {
        gate.regrouping(() -> super.deleteCandidateUser(taskId, userId));
    }

    @Override
    public void deleteCandidateGroup(String taskId, String groupId) {
        gate.regrouping(() -> super.deleteCandidateGroup(taskId, groupId));
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String linkType) {
        gate.regrouping(() -> super.deleteUserIdentityLink(taskId, userId, linkType));
    }

    @Override
    public void deleteGroupIdentityLink(String taskId, String groupId, String linkType) {
        gate.regrouping(() -> super.deleteGroupIdentityLink(taskId, groupId, linkType));
    }

    @Override
    public void addComment(@Nullable String taskId, @Nullable String processInstanceId, String message) {
        throw gate.noting();
    }

    @Override
    public Comment createComment(@Nullable String taskId, @Nullable String processInstanceId, String message) {
        throw gate.noting();
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        throw gate.noting();
    }

    @Override
    public void updateProcessInstanceComment(String processInstanceId, String commentId, String message) {
        throw gate.noting();
    }

    @Override
    public Attachment createAttachment(
            String type,
            @Nullable String taskId,
            @Nullable String processInstanceId,
            String name,
            String description,
            InputStream content) {
        throw gate.noting();
    }

    @Override
    public Attachment createAttachment(
            String type,
            @Nullable String taskId,
            @Nullable String processInstanceId,
            String name,
            String description,
            String url) {
        throw gate.noting();
    }

    @Override
    public void saveAttachment(Attachment attachment) {
        throw gate.noting();
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        gate.submitting(taskId, variables, () -> {
            super.complete(taskId, variables);
            return true;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        return gate.submitting(
                taskId, variables, () -> super.completeWithVariablesInReturn(taskId, variables, deserializeValues));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, null);
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        gate.submitting(taskId, variables, () -> {
            super.resolveTask(taskId, variables);
            return true;
        });
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        gate.leaving(() -> super.handleBpmnError(taskId, errorCode));
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        gate.leaving(() -> super.handleBpmnError(taskId, errorCode, errorMessage));
    }

    @Override
    public void handleBpmnError(
            String taskId, String errorCode, String errorMessage, @Nullable Map<String, Object> variables) {
        gate.leaving(() -> super.handleBpmnError(taskId, errorCode, errorMessage, variables));
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        gate.leaving(() -> super.handleEscalation(taskId, escalationCode));
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, @Nullable Map<String, Object> variables) {
        gate.leaving(() -> super.handleEscalation(taskId, escalationCode, variables));
    }
}
