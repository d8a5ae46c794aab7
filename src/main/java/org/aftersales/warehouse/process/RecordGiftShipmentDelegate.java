package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.GiftDispatch;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Takes the shipment of a gift into stock and case file. */
@Component
class RecordGiftShipmentDelegate extends CaseDelegate {

    private final GiftDispatch dispatch;

    RecordGiftShipmentDelegate(GiftDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        dispatch.shipped(caseNumber, WaybillFields.GIFT.of(variables));
        WaybillFields.GIFT.forget(variables);
    }
}
