package org.aftersales.refund.process;

import org.aftersales.refund.RefundDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.springframework.stereotype.Component;

/** An amount is approved, if a superior has agreed where one has to, or sent back with a reason (RR-09, FI-03, U14). */
@Component
class FinanceDecisionRule implements TaskRule {

    private final RefundDesk desk;

    FinanceDecisionRule(RefundDesk desk) {
        this.desk = desk;
    }

    @Override
    public String task() {
        return "Task_ApproveRefund";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        if (FinanceDecision.of(submission.values()).approved()) {
            desk.mayBeApproved(submission.caseNumber());
        }
    }
}
