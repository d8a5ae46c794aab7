package org.aftersales.returns.process;

import org.aftersales.returns.RefundOnlySteps;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes the decision about a refund before shipping into the case file. */
@Component
class RecordRefundReviewDelegate extends CaseDelegate {

    private final RefundOnlySteps steps;

    RecordRefundReviewDelegate(RefundOnlySteps steps) {
        this.steps = steps;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var approved = steps.recordReview(caseNumber, ReviewFields.review(variables));
        variables.set(CaseVariables.REFUND_APPROVED, approved);
        ReviewFields.forget(variables);
    }
}
