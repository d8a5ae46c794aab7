package org.aftersales.returns.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Whoever asked the shop says what it answered. */
@Component
class ClarifyHoldRule implements TaskRule {

    @Override
    public String task() {
        return "Task_ClarifyHold";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        HoldFields.answer(ReviewFields.text(submission.values(), CaseVariables.HOLD_ANSWER));
    }
}
