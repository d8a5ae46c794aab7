package org.aftersales.commission.process;

import org.aftersales.commission.CommissionDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Gives again what was earned by units whose money the customer does not have, and takes back what is still missing. */
@Component
class RestoreCommissionDelegate extends CaseDelegate {

    private final CommissionDesk desk;

    RestoreCommissionDelegate(CommissionDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        desk.settle(caseNumber);
    }
}
