package org.aftersales.returns.process;

import org.aftersales.returns.RefundOnlySteps;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes what the shop told a person into the case file. */
@Component
class RecordHoldAnswerDelegate extends CaseDelegate {

    private final RefundOnlySteps steps;

    RecordHoldAnswerDelegate(RefundOnlySteps steps) {
        this.steps = steps;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var answer = HoldFields.answer(variables.optionalText(CaseVariables.HOLD_ANSWER));
        variables.set(
                CaseVariables.HOLD_OUTCOME, steps.clarified(caseNumber, answer).name());
    }
}
