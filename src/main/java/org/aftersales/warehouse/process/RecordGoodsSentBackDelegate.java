package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.GoodsDispatch;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Takes the parcel with refused goods into stock and timeline. */
@Component
class RecordGoodsSentBackDelegate extends CaseDelegate {

    private final GoodsDispatch dispatch;

    RecordGoodsSentBackDelegate(GoodsDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        dispatch.sent(caseNumber, PackedFields.of(variables));
        PackedFields.forget(variables);
    }
}
