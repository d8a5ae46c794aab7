package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.GoodsDispatch;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseProcesses;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/**
 * Looks whether refused goods lie here that are the customer's. Goods that turn up while others of the case wait to be sent leave with
 * those.
 */
@Component
class LookForGoodsToSendBackDelegate extends CaseDelegate {

    private final GoodsDispatch dispatch;
    private final CaseProcesses processes;

    LookForGoodsToSendBackDelegate(GoodsDispatch dispatch, CaseProcesses processes) {
        this.dispatch = dispatch;
        this.processes = processes;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        variables.set(
                CaseVariables.GOODS_TO_SEND_BACK,
                dispatch.anythingHere(caseNumber) && !processes.isOpen(SendRefusedGoodsBackRule.TASK, caseNumber));
    }
}
