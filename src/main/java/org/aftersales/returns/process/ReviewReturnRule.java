package org.aftersales.returns.process;

import org.aftersales.returns.ReviewDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.springframework.stereotype.Component;

/** A review is complete: a rejection has its reason and text, an approval a place to send the goods to and an honest fee. */
@Component
class ReviewReturnRule implements TaskRule {

    private final ReviewDesk desk;

    ReviewReturnRule(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    public String task() {
        return "Task_ReviewReturn";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        desk.check(submission.caseNumber(), ReviewFields.review(submission.values()));
    }
}
