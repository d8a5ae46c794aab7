package org.aftersales.refund.process;

import org.aftersales.refund.RefundWithdrawal;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Takes the amount of a cancelled return out of the ledger. */
@Component
class WithdrawAmountDelegate extends CaseDelegate {

    private final RefundWithdrawal withdrawal;

    WithdrawAmountDelegate(RefundWithdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        withdrawal.withdraw(caseNumber);
    }
}
