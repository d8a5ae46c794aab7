package org.aftersales.returns.process;

import org.aftersales.returns.ReviewDesk;
import org.aftersales.returns.ReviewDesk.Outcome;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes the review out of the form's variables, once: from here on the case file is what counts. */
@Component
class RecordReviewDelegate extends CaseDelegate {

    private final ReviewDesk desk;

    RecordReviewDelegate(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var outcome = desk.record(caseNumber, ReviewFields.review(variables));
        ReviewFields.forget(variables);
        variables.set(CaseVariables.RETURN_APPROVED, outcome.approved());
        variables.set(CaseVariables.REFUND_FIRST, outcome == Outcome.APPROVED_REFUND_FIRST);
        variables.set(CaseVariables.CUSTOMER_ASKED, outcome == Outcome.ASKED);
        variables.set(CaseVariables.GOODWILL_PROPOSED, outcome == Outcome.GOODWILL_PROPOSED);
    }
}
