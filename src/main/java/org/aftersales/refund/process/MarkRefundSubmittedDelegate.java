package org.aftersales.refund.process;

import org.aftersales.refund.RefundAccount;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Commits that the refund may have left, before it does. */
@Component
class MarkRefundSubmittedDelegate extends CaseDelegate {

    private final RefundAccount account;

    MarkRefundSubmittedDelegate(RefundAccount account) {
        this.account = account;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        account.markSubmitted(caseNumber);
    }
}
