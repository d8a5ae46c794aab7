package org.aftersales.workflow;

import java.util.Map;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.engineinternals.InsideWork;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts processes and correlates messages in the engine. */
@Component
class EngineCaseProcesses implements CaseProcesses {

    private final RuntimeService runtime;
    private final InsideWork inside;

    EngineCaseProcesses(RuntimeService runtime, InsideWork inside) {
        this.runtime = runtime;
        this.inside = inside;
    }

    @Override
    public void start(String process, CaseNumber caseNumber, Map<String, Object> values) {
        inside.execute(() -> runtime.startProcessInstanceByKey(process, caseNumber.value(), values));
    }

    @Override
    public void startBy(String message, CaseNumber caseNumber, Map<String, Object> values) {
        inside.execute(() -> runtime.startProcessInstanceByMessage(message, caseNumber.value(), values));
    }

    @Override
    public boolean tell(String message, CaseNumber caseNumber, Map<String, Object> values) {
        return inside.execute(() -> {
            // asked first: a correlation that fails would mark the caller's transaction as lost
            if (!waiting(message, caseNumber)) {
                return false;
            }
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseNumber.value())
                    .setVariables(values)
                    .correlate();
            return true;
        });
    }

    @Override
    public boolean waitsFor(String message, CaseNumber caseNumber) {
        return inside.execute(() -> waiting(message, caseNumber));
    }

    private boolean waiting(String message, CaseNumber caseNumber) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(caseNumber.value())
                        .count()
                > 0;
    }
}
