package org.aftersales.workflow;

import org.aftersales.shared.BusinessException;
import org.camunda.bpm.engine.delegate.BpmnError;

/** The one place where a refusal becomes a BPMN error: its code is the refusal's code. */
final class BpmnErrors {

    private BpmnErrors() {}

    static BpmnError toBpmnError(BusinessException refusal) {
        return new BpmnError(refusal.code(), refusal.getMessage(), refusal);
    }
}
