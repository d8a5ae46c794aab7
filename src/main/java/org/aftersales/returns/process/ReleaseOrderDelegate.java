package org.aftersales.returns.process;

import org.aftersales.returns.RefundOnlySteps;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;

/** Tells the shop that it may ship what it has held. */
class ReleaseOrderDelegate extends CaseDelegate {

    private final RefundOnlySteps steps;

    ReleaseOrderDelegate(RefundOnlySteps steps) {
        this.steps = steps;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        steps.release(caseNumber);
    }
}
