package org.aftersales.refund.process;

import org.aftersales.refund.FailedRefunds;
import org.aftersales.refund.RefundTakenBackMovedOnException;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.aftersales.workflow.TaskHolders;
import org.springframework.stereotype.Component;

/**
 * A failed refund is tried again, or was paid outside with a voucher, but never while the provider may still have paid, nor what it has
 * taken back. Money that comes back gives the claimed task back: whoever holds it has looked since.
 */
@Component
class FailedRefundRule implements TaskRule {

    private final FailedRefunds refunds;
    private final TaskHolders holders;

    FailedRefundRule(FailedRefunds refunds, TaskHolders holders) {
        this.refunds = refunds;
        this.holders = holders;
    }

    @Override
    public String task() {
        return "Task_ResolveFailedRefund";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        if (refunds.anyTakenBack(submission.caseNumber()) && !holders.holds(submission.taskId(), submission.userId())) {
            throw new RefundTakenBackMovedOnException();
        }
        if (FailedRefundResolution.of(submission.values()).paidOutside()) {
            refunds.mayBePaidOutside(submission.caseNumber());
        } else {
            refunds.mayBeRetried(submission.caseNumber());
        }
    }
}
