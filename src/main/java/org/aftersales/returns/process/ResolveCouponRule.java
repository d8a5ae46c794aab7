package org.aftersales.returns.process;

import org.aftersales.returns.CouponDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.springframework.stereotype.Component;

/** A refused coupon is tried again, or was given by hand and has a code. */
@Component
class ResolveCouponRule implements TaskRule {

    private final CouponDesk desk;

    ResolveCouponRule(CouponDesk desk) {
        this.desk = desk;
    }

    @Override
    public String task() {
        return "Task_ResolveCoupon";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        desk.check(GoodwillFields.resolution(submission.values()));
    }
}
