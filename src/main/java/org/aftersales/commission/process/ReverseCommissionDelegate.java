package org.aftersales.commission.process;

import org.aftersales.commission.CommissionDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Takes back what was earned by the units that were refunded. */
@Component
class ReverseCommissionDelegate extends CaseDelegate {

    private final CommissionDesk desk;

    ReverseCommissionDelegate(CommissionDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        desk.settle(caseNumber);
    }
}
