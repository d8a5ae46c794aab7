package org.aftersales.warehouse.process;

import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.GoodsWatch;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Records what customer service agreed with the customer about goods that came after the return was settled. */
@Component
class RecordLateGoodsDelegate extends CaseDelegate {

    private final GoodsWatch watch;

    RecordLateGoodsDelegate(GoodsWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) {
        var parcel = variables
                .optionalNumber(CaseVariables.PARCEL_NUMBER)
                .orElseThrow()
                .intValue();
        watch.agreed(caseNumber, parcel, SettleLateGoodsRule.agreed(variables.text(CaseVariables.LATE_GOODS_DECISION)));
    }
}
