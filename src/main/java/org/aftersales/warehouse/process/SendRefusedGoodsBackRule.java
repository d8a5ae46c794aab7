package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.aftersales.warehouse.GoodsDispatch;
import org.springframework.stereotype.Component;

/** Refused goods leave all together, with courier and tracking number. */
@Component
class SendRefusedGoodsBackRule implements TaskRule {

    static final String TASK = "Task_SendRefusedGoodsBack";

    private final GoodsDispatch dispatch;

    SendRefusedGoodsBackRule(GoodsDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        dispatch.check(submission.caseNumber(), PackedFields.of(submission.values()));
    }
}
