package org.aftersales.refund.process;

import org.aftersales.refund.RefundAccount;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Gives the approved amount its refund numbers. */
@Component
class RegisterRefundDelegate extends CaseDelegate {

    private final RefundAccount account;

    RegisterRefundDelegate(RefundAccount account) {
        this.account = account;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        variables.set(CaseVariables.REFUND_FAILED_BEFORE, account.register(caseNumber));
    }
}
