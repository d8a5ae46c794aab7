package org.aftersales.returns.process;

import org.aftersales.returns.GoodwillDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.springframework.stereotype.Component;

/** An offer is approved, or goes back with a reason. */
@Component
class ApproveGoodwillRule implements TaskRule {

    private final GoodwillDesk desk;

    ApproveGoodwillRule(GoodwillDesk desk) {
        this.desk = desk;
    }

    @Override
    public String task() {
        return "Task_ApproveGoodwill";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        desk.check(GoodwillFields.decision(submission.values()));
    }
}
