package org.aftersales.refund.process;

import org.aftersales.refund.RefundAccount;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Asks the provider how the refund ended. */
@Component
class AskProviderDelegate extends CaseDelegate {

    private final RefundAccount account;

    AskProviderDelegate(RefundAccount account) {
        this.account = account;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        RefundOutcome.show(account.ask(caseNumber), variables);
    }
}
