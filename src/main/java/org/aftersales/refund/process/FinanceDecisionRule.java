package org.aftersales.refund.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.springframework.stereotype.Component;

/** An amount is approved, or sent back with a reason (RR-09, FI-03). */
@Component
class FinanceDecisionRule implements TaskRule {

    @Override
    public String task() {
        return "Task_ApproveRefund";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        FinanceDecision.of(submission.values());
    }
}
