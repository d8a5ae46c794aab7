package org.aftersales.refund.process;

import org.aftersales.refund.RefundAccount;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Sends the refund to its provider. */
@Component
class SubmitRefundDelegate extends CaseDelegate {

    private final RefundAccount account;

    SubmitRefundDelegate(RefundAccount account) {
        this.account = account;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        RefundOutcome.show(account.submit(caseNumber), variables);
    }
}
