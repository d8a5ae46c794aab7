package org.aftersales.workflow.engineinternals;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The form service that everybody uses: submitting a task's form passes the gate. */
class GuardedFormService extends FormServiceImpl {

    private final SubmissionGate gate;

    GuardedFormService(SubmissionGate gate) {
        this.gate = gate;
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        gate.submitting(taskId, properties, () -> {
            super.submitTaskForm(taskId, properties);
            return true;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        return gate.submitting(
                taskId,
                properties,
                () -> super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues));
    }
}
