package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.GoodsWatch;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Says whether the customer has to be asked for goods that have not come. */
@Component
class DecideReminderDelegate extends CaseDelegate {

    private final GoodsWatch watch;

    DecideReminderDelegate(GoodsWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        variables.set(CaseVariables.REMINDER_NEEDED, watch.reminded(caseNumber));
    }
}
