package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.GoodsWatch;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Says until when goods are awaited; the timers of the diagram and the dates of the task list follow it. */
@Component
class PlanGoodsDelegate extends CaseDelegate {

    private final GoodsWatch watch;

    PlanGoodsDelegate(GoodsWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var plan = watch.plan(caseNumber);
        variables
                .set(CaseVariables.GOODS_REMINDER_AT, plan.reminderAt().toString())
                .set(CaseVariables.GOODS_DUE_AT, plan.dueAt().toString());
    }
}
