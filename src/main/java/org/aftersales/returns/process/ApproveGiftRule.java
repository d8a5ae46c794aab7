package org.aftersales.returns.process;

import org.aftersales.returns.GiftDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** A gift is approved or not. */
@Component
class ApproveGiftRule implements TaskRule {

    @Override
    public String task() {
        return "Task_ApproveGift";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        new GiftDesk.Decision(ReviewFields.text(submission.values(), CaseVariables.GIFT_DECISION)).approved();
    }
}
