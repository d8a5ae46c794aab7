package org.aftersales.refund.process;

import org.aftersales.refund.TakenBackMoney;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Tells the process whether the provider has taken back what was paid. */
@Component
class LookForOpenRefundDelegate extends CaseDelegate {

    private final TakenBackMoney money;

    LookForOpenRefundDelegate(TakenBackMoney money) {
        this.money = money;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        variables.set(CaseVariables.REFUND_TAKEN_BACK, money.holdsUp(caseNumber));
    }
}
