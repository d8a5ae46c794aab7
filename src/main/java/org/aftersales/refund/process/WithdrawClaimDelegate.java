package org.aftersales.refund.process;

import org.aftersales.refund.CollectionDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Ends a claim because its goods came, and tells the process that they have to be received. */
@Component
class WithdrawClaimDelegate extends CaseDelegate {

    private final CollectionDesk desk;

    WithdrawClaimDelegate(CollectionDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        desk.withdraw(caseNumber);
        variables.set(CaseVariables.GOODS_CAME_AFTER_ALL, true);
    }
}
