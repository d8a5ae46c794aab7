package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.GoodsWatch;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Looks whether the customer has announced a parcel. */
@Component
class LookForParcelDelegate extends CaseDelegate {

    private final GoodsWatch watch;

    LookForParcelDelegate(GoodsWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseVariables variables) throws BusinessException {
        variables.set(CaseVariables.PARCEL_ANNOUNCED, watch.parcelAnnounced(caseNumber));
    }
}
