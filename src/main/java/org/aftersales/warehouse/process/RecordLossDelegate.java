package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.GoodsWatch;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Records what the courier lost; the refund goes on without these goods. */
@Component
class RecordLossDelegate extends CaseDelegate {

    private final GoodsWatch watch;

    RecordLossDelegate(GoodsWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        watch.lost(caseNumber);
        variables.set(CaseVariables.GOODS_ACCEPTED, watch.anythingCredited(caseNumber));
    }
}
