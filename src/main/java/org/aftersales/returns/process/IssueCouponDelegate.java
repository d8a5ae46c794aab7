package org.aftersales.returns.process;

import org.aftersales.returns.CouponDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Has the shop give the coupon. */
@Component
class IssueCouponDelegate extends CaseDelegate {

    private final CouponDesk desk;

    IssueCouponDelegate(CouponDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        variables.set(CaseVariables.COUPON_ISSUED, desk.issue(caseNumber));
    }
}
