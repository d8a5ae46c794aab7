package org.aftersales.returns.process;

import org.aftersales.returns.GiftDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Tells the process whether a gift was promised. */
@Component
class LookForGiftDelegate extends CaseDelegate {

    private final GiftDesk desk;

    LookForGiftDelegate(GiftDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        variables.set(CaseVariables.GIFT_PROMISED, desk.promised(caseNumber));
    }
}
