package org.aftersales.refund.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** A difference is resolved with a note. */
@Component
class DifferenceRule implements TaskRule {

    @Override
    public String task() {
        return "Task_ResolveDifference";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        DifferenceNote.checked(FinanceDecision.text(submission.values(), CaseVariables.DIFFERENCE_NOTE));
    }
}
