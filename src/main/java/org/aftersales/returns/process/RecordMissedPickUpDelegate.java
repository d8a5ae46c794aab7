package org.aftersales.returns.process;

import org.aftersales.returns.PickUpPlan;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Records that the goods were not fetched, and whether that was once too often. */
@Component
class RecordMissedPickUpDelegate extends CaseDelegate {

    private final PickUpPlan plan;

    RecordMissedPickUpDelegate(PickUpPlan plan) {
        this.plan = plan;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) {
        variables.set(CaseVariables.PICK_UP_MISSED_AGAIN, plan.recordMiss(caseNumber));
    }
}
