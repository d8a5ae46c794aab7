package org.aftersales.returns.process;

import org.aftersales.returns.ReviewDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.springframework.stereotype.Component;

/** A revised fee is an amount that the goods can bear. */
@Component
class ReviseAmountRule implements TaskRule {

    private final ReviewDesk desk;

    ReviseAmountRule(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    public String task() {
        return "Task_ReviseAmount";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        desk.checkRevision(submission.caseNumber(), ReviewFields.amount(submission.values()));
    }
}
