package org.aftersales.workflow.engineinternals;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The task service that everybody uses, REST and the web applications too: claiming and completing a task pass the gate. */
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
            gate.claiming(userId, () -> super.claim(taskId, userId));
        }
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
