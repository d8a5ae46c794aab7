package org.aftersales.workflow;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Base of every delegate: takes the case from the business key and turns refusals into BPMN errors. */
public abstract class CaseDelegate implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        try {
            perform(new CaseNumber(execution.getProcessBusinessKey()), CaseValues.of(execution));
        } catch (BusinessException refusal) {
            throw BpmnErrors.toBpmnError(refusal);
        }
    }

    /** Read, one domain call, write. */
    protected abstract void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException;
}
