package org.aftersales.refund.process;

import org.aftersales.refund.CollectionDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Tells the process whether all that was paid for came undamaged. */
@Component
class CompareGoodsDelegate extends CaseDelegate {

    private final CollectionDesk desk;

    CompareGoodsDelegate(CollectionDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        variables.set(CaseVariables.ALL_GOODS_CAME, desk.compare(caseNumber));
    }
}
