package org.aftersales.refund.process;

import org.aftersales.refund.TakenBackMoney;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Wakes a case that waits until what came back is paid. */
@Component
class LetCaseGoOnDelegate extends CaseDelegate {

    private final TakenBackMoney money;

    LetCaseGoOnDelegate(TakenBackMoney money) {
        this.money = money;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        money.letCaseGoOn(caseNumber);
    }
}
