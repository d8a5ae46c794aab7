package org.aftersales.refund.process;

import org.aftersales.refund.RefundDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes the superior's word about an amount into the case file, once. */
@Component
class RecordAmountDecisionDelegate extends CaseDelegate {

    private final RefundDesk desk;

    RecordAmountDecisionDelegate(RefundDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var answer = AmountAnswer.of(variables);
        answer.record(caseNumber, desk);
        variables.set(CaseVariables.AMOUNT_AGREED, answer.agreed());
        AmountAnswer.forget(variables);
    }
}
