package org.aftersales.returns.process;

import org.aftersales.returns.DiscountDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Has the shop book the points that are given back. */
@Component
class GivePointsBackDelegate extends CaseDelegate {

    private final DiscountDesk desk;

    GivePointsBackDelegate(DiscountDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        desk.givePoints(caseNumber);
    }
}
