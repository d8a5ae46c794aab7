package org.aftersales.refund.process;

import java.util.Locale;
import org.aftersales.refund.RefundDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.MoneyText;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Calculates the refund from what was accepted; the task list shows the amount, a gateway asks whose word it needs. */
@Component
class CalculateRefundDelegate extends CaseDelegate {

    private final RefundDesk desk;

    CalculateRefundDelegate(RefundDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var total = desk.calculate(caseNumber);
        variables
                .set(CaseVariables.REFUND_SHOWN, MoneyText.of(total, Locale.ENGLISH))
                .set(
                        CaseVariables.AMOUNT_AUTHORITY,
                        desk.authorityOf(caseNumber).name());
    }
}
