package org.aftersales.contact.process;

import org.aftersales.contact.CustomerMessages;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Tells the customer why the return ended before goods came: cancelled as wished, or expired. */
@Component
class TellReturnClosedDelegate extends CaseDelegate {

    private final CustomerMessages messages;

    TellReturnClosedDelegate(CustomerMessages messages) {
        this.messages = messages;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        messages.tellWhyClosed(caseNumber);
    }
}
