package org.aftersales.warehouse.process;

import org.aftersales.policy.GoodsDeadlines.Overdue;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.GoodsWatch;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Looks what is known of goods that are overdue. */
@Component
class LookForParcelDelegate extends CaseDelegate {

    private final GoodsWatch watch;

    LookForParcelDelegate(GoodsWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var known = watch.missing(caseNumber).overdue();
        variables
                .set(CaseVariables.KEEP_WAITING, known == Overdue.WAIT)
                .set(CaseVariables.PARCEL_ANNOUNCED, known == Overdue.TRACE);
    }
}
