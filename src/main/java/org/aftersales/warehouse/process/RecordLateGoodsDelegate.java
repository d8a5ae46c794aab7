package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.CustomersShelf;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Records what customer service agreed with the customer about goods that came after the return was settled. */
@Component
class RecordLateGoodsDelegate extends CaseDelegate {

    private final CustomersShelf shelf;

    RecordLateGoodsDelegate(CustomersShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var parcel = variables
                .optionalNumber(CaseVariables.PARCEL_NUMBER)
                .orElseThrow()
                .intValue();
        shelf.agreed(caseNumber, parcel, SettleLateGoodsRule.agreed(variables.text(CaseVariables.LATE_GOODS_DECISION)));
    }
}
