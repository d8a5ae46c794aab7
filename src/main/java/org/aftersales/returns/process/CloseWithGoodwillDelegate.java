package org.aftersales.returns.process;

import org.aftersales.returns.GoodwillDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Closes the case: the customer keeps the goods and has a coupon. */
@Component
class CloseWithGoodwillDelegate extends CaseDelegate {

    private final GoodwillDesk desk;

    CloseWithGoodwillDelegate(GoodwillDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        desk.close(caseNumber);
    }
}
