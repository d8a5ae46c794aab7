package org.aftersales.returns.process;

import org.aftersales.returns.RefundOnlySteps;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Tells the shop that it need not hold what has left. */
@Component
class GiveBackHoldDelegate extends CaseDelegate {

    private final RefundOnlySteps steps;

    GiveBackHoldDelegate(RefundOnlySteps steps) {
        this.steps = steps;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) {
        steps.giveBackHold(caseNumber);
    }
}
