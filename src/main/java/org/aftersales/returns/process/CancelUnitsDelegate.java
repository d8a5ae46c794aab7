package org.aftersales.returns.process;

import org.aftersales.returns.RefundOnlySteps;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Tells the shop that the money is back and the goods are never shipped. */
@Component
class CancelUnitsDelegate extends CaseDelegate {

    private final RefundOnlySteps steps;

    CancelUnitsDelegate(RefundOnlySteps steps) {
        this.steps = steps;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        steps.cancelUnits(caseNumber);
    }
}
