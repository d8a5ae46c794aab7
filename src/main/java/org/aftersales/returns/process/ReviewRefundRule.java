package org.aftersales.returns.process;

import org.aftersales.returns.RefundOnlySteps;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.springframework.stereotype.Component;

/** A refund before shipping is approved, or rejected with reason and text. */
@Component
class ReviewRefundRule implements TaskRule {

    private final RefundOnlySteps steps;

    ReviewRefundRule(RefundOnlySteps steps) {
        this.steps = steps;
    }

    @Override
    public String task() {
        return "Task_ReviewRefund";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        steps.checkReview(ReviewFields.review(submission.values()));
    }
}
