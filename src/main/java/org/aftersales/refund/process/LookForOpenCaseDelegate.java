package org.aftersales.refund.process;

import org.aftersales.refund.TakenBackMoney;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Tells the process whether the case goes on by itself. */
@Component
class LookForOpenCaseDelegate extends CaseDelegate {

    private final TakenBackMoney money;

    LookForOpenCaseDelegate(TakenBackMoney money) {
        this.money = money;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        variables.set(CaseVariables.CASE_UNDER_WAY, money.caseUnderWay(caseNumber));
    }
}
