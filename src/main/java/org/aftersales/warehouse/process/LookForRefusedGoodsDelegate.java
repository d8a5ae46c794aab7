package org.aftersales.warehouse.process;

import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.GoodsRefusals;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Looks whether anything of the goods that turned up was refused. */
@Component
class LookForRefusedGoodsDelegate extends CaseDelegate {

    private final GoodsRefusals refusals;

    LookForRefusedGoodsDelegate(GoodsRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) {
        variables.set(
                CaseVariables.FOUND_GOODS_REFUSED,
                !refusals.ofFoundGoods(caseNumber).isEmpty());
    }
}
