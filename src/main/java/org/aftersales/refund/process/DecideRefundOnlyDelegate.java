package org.aftersales.refund.process;

import java.util.Locale;
import org.aftersales.refund.RefundOnlyDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.MoneyText;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Calculates what goes back before shipping and tells the process whether a person looks at it. */
@Component
class DecideRefundOnlyDelegate extends CaseDelegate {

    private final RefundOnlyDesk desk;

    DecideRefundOnlyDelegate(RefundOnlyDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var decision = desk.decide(caseNumber);
        variables
                .set(CaseVariables.REFUND_SHOWN, MoneyText.of(decision.amount(), Locale.ENGLISH))
                .set(CaseVariables.REFUND_AUTOMATIC, decision.automatic())
                .set(CaseVariables.REFUND_APPROVED, decision.automatic());
    }
}
