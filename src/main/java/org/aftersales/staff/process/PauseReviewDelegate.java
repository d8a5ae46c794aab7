package org.aftersales.staff.process;

import org.aftersales.shared.CaseNumber;
import org.aftersales.staff.Timekeeper;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** The customer has the ball: the review is not late for it. */
@Component
class PauseReviewDelegate extends CaseDelegate {

    private static final String REVIEW = "Task_ReviewReturn";

    private final Timekeeper timekeeper;

    PauseReviewDelegate(Timekeeper timekeeper) {
        this.timekeeper = timekeeper;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) {
        timekeeper.customerHasTheBall(caseNumber, REVIEW);
    }
}
