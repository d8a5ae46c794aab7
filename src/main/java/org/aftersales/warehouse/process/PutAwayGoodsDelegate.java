package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.Storeroom;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Puts inspected goods away, and tells the process whether any were accepted. */
@Component
class PutAwayGoodsDelegate extends CaseDelegate {

    private final Storeroom storeroom;

    PutAwayGoodsDelegate(Storeroom storeroom) {
        this.storeroom = storeroom;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        variables.set(CaseVariables.GOODS_ACCEPTED, storeroom.putAway(caseNumber));
    }
}
