package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.aftersales.warehouse.GiftDispatch;
import org.springframework.stereotype.Component;

/** A gift leaves with courier and tracking number. */
@Component
class ShipGiftRule implements TaskRule {

    private final GiftDispatch dispatch;

    ShipGiftRule(GiftDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public String task() {
        return "Task_ShipGift";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        dispatch.check(WaybillFields.GIFT.of(submission.values()));
    }
}
