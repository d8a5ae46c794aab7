package org.aftersales.returns.process;

import org.aftersales.returns.PickUpPlan;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes what was agreed with the customer out of the form's variables. */
@Component
class RecordPickUpArrangementDelegate extends CaseDelegate {

    private final PickUpPlan plan;

    RecordPickUpArrangementDelegate(PickUpPlan plan) {
        this.plan = plan;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        variables.set(
                CaseVariables.PICK_UP_BOOKED_AGAIN, plan.arrange(caseNumber, PickUpFields.arrangement(variables)));
    }
}
