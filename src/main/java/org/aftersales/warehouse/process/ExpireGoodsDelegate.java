package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.GoodsWatch;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Gives up waiting, and tells the process whether anything came at all. */
@Component
class ExpireGoodsDelegate extends CaseDelegate {

    private final GoodsWatch watch;
    private final PickUpEnd pickUp;

    ExpireGoodsDelegate(GoodsWatch watch, PickUpEnd pickUp) {
        this.watch = watch;
        this.pickUp = pickUp;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        variables.set(CaseVariables.KEEP_WAITING, false);
        variables.set(CaseVariables.RETURN_CANCELLED, watch.giveUp(caseNumber));
        variables.set(CaseVariables.GOODS_ACCEPTED, watch.anythingCredited(caseNumber));
        pickUp.notNeeded(caseNumber);
    }
}
