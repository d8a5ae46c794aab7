package org.aftersales.returns.process;

import org.aftersales.returns.GoodwillDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** The customer has not answered the offer. */
@Component
class LetOfferLapseDelegate extends CaseDelegate {

    private final GoodwillDesk desk;

    LetOfferLapseDelegate(GoodwillDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        desk.lapse(caseNumber);
    }
}
