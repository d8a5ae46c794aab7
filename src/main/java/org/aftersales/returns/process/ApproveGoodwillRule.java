package org.aftersales.returns.process;

import org.aftersales.returns.GoodwillAuthority;
import org.aftersales.returns.GoodwillDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.springframework.stereotype.Component;

/** An offer is approved by somebody who may grant so much, or goes back with a reason. */
@Component
class ApproveGoodwillRule implements TaskRule {

    private final GoodwillDesk desk;
    private final GoodwillAuthority authority;

    ApproveGoodwillRule(GoodwillDesk desk, GoodwillAuthority authority) {
        this.desk = desk;
        this.authority = authority;
    }

    @Override
    public String task() {
        return "Task_ApproveGoodwill";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        var decision = GoodwillFields.decision(submission.values());
        desk.check(decision);
        if (decision.approved()) {
            authority.check(submission.caseNumber());
        }
    }
}
