package org.aftersales.returns.process;

import org.aftersales.returns.PickUpPlan;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.springframework.stereotype.Component;

/** A pick-up is booked again for a day on which a courier can come, or left to the customer. */
@Component
class ArrangePickUpRule implements TaskRule {

    private final PickUpPlan plan;

    ArrangePickUpRule(PickUpPlan plan) {
        this.plan = plan;
    }

    @Override
    public String task() {
        return "Task_ArrangePickUp";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        plan.checkArrangement(PickUpFields.arrangement(submission.values()));
    }
}
