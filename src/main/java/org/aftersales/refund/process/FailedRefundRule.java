package org.aftersales.refund.process;

import org.aftersales.refund.FailedRefundMovedOnException;
import org.aftersales.refund.FailedRefunds;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.aftersales.workflow.TaskHolders;
import org.springframework.stereotype.Component;

/**
 * A failed refund is tried again, or was paid outside with a voucher, but never what the provider may still have paid; what it has taken
 * back is not tried again. More that fails or comes back gives the claimed task back: whoever holds it has looked since.
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
        if (refunds.mayHaveGrown(submission.caseNumber()) && !holders.holds(submission.taskId(), submission.userId())) {
            throw new FailedRefundMovedOnException();
        }
        if (FailedRefundResolution.of(submission.values()).paidOutside()) {
            refunds.mayBePaidOutside(submission.caseNumber());
        } else {
            refunds.mayBeRetried(submission.caseNumber());
        }
    }
}
