package org.aftersales.returns.process;

import org.aftersales.returns.DiscountDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Tells the process whether coupon and points are to be given back. */
@Component
class LookForDiscountsDelegate extends CaseDelegate {

    private final DiscountDesk desk;

    LookForDiscountsDelegate(DiscountDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var due = desk.look(caseNumber);
        variables.set(CaseVariables.DISCOUNTS_OWED, due.first()).set(CaseVariables.COUPON_OWED, due.coupon());
    }
}
