package org.aftersales.returns.process;

import org.aftersales.returns.PickUpPlan;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Tells the courier that nobody needs to come any more. */
@Component
class CancelPickUpDelegate extends CaseDelegate {

    private final PickUpPlan plan;

    CancelPickUpDelegate(PickUpPlan plan) {
        this.plan = plan;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) {
        plan.cancel(caseNumber);
    }
}
