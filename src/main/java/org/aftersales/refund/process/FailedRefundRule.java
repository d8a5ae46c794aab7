package org.aftersales.refund.process;

import org.aftersales.refund.FailedRefunds;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.springframework.stereotype.Component;

/** A failed refund is tried again, or was paid outside with a voucher, but never while the provider may still have paid, nor what it has taken back. */
@Component
class FailedRefundRule implements TaskRule {

    private final FailedRefunds refunds;

    FailedRefundRule(FailedRefunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public String task() {
        return "Task_ResolveFailedRefund";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        if (FailedRefundResolution.of(submission.values()).paidOutside()) {
            refunds.mayBePaidOutside(submission.caseNumber());
        } else {
            refunds.mayBeRetried(submission.caseNumber());
        }
    }
}
