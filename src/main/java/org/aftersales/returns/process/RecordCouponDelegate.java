package org.aftersales.returns.process;

import org.aftersales.returns.CouponDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes what was done about a refused coupon into the case file. */
@Component
class RecordCouponDelegate extends CaseDelegate {

    private final CouponDesk desk;

    RecordCouponDelegate(CouponDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var resolution = GoodwillFields.resolution(variables);
        desk.resolve(caseNumber, resolution);
        variables.set(CaseVariables.COUPON_BY_HAND, resolution.byHand()).forget(CaseVariables.COUPON_CODE);
    }
}
