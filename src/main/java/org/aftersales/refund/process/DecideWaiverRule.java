package org.aftersales.refund.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.springframework.stereotype.Component;

/** A waiver is granted or refused. */
@Component
class DecideWaiverRule implements TaskRule {

    @Override
    public String task() {
        return "Task_DecideWaiver";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        CollectionAnswers.granted(submission.values());
    }
}
