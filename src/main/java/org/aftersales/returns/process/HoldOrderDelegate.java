package org.aftersales.returns.process;

import org.aftersales.returns.RefundOnlySteps;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Asks the shop to hold the goods, under the key that was stored before. */
@Component
class HoldOrderDelegate extends CaseDelegate {

    private final RefundOnlySteps steps;

    HoldOrderDelegate(RefundOnlySteps steps) {
        this.steps = steps;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var answer = steps.hold(caseNumber);
        variables
                .set(CaseVariables.HOLD_OUTCOME, answer.outcome().name())
                .set(CaseVariables.ASK_AGAIN_IN, answer.askAgainIn().toString());
    }
}
