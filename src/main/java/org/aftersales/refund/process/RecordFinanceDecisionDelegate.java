package org.aftersales.refund.process;

import org.aftersales.refund.RefundDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes the decision of finance into the case file, once. */
@Component
class RecordFinanceDecisionDelegate extends CaseDelegate {

    private final RefundDesk desk;

    RecordFinanceDecisionDelegate(RefundDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var decision = FinanceDecision.of(variables);
        decision.record(caseNumber, desk);
        variables.set(CaseVariables.AMOUNT_APPROVED, decision.approved());
        FinanceDecision.forget(variables);
    }
}
