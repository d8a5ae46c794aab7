package org.aftersales.commission.process;

import org.aftersales.commission.CommissionDesk;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Gives again what was earned by units that are sold after all. */
@Component
class RestoreCommissionDelegate extends CaseDelegate {

    private final CommissionDesk desk;

    RestoreCommissionDelegate(CommissionDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) {
        desk.restore(caseNumber);
    }
}
