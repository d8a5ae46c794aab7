package org.aftersales.returns.process;

import org.aftersales.returns.PickUpPlan;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Asks the courier to fetch the goods, under the key that was stored before. */
@Component
class BookPickUpDelegate extends CaseDelegate {

    private final PickUpPlan plan;

    BookPickUpDelegate(PickUpPlan plan) {
        this.plan = plan;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) {
        variables
                .set(CaseVariables.PICK_UP_OUTCOME, plan.book(caseNumber).name())
                .set(
                        CaseVariables.PICK_UP_OVERDUE_AT,
                        plan.overdueAt(caseNumber).toString());
    }
}
