package org.aftersales.contact.process;

import org.aftersales.contact.CustomerMessages;
import org.aftersales.contact.Turn;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;

/** Tells the customer about one turn of the case. */
class TellCustomerDelegate extends CaseDelegate {

    private final CustomerMessages messages;
    private final Turn turn;

    TellCustomerDelegate(CustomerMessages messages, Turn turn) {
        this.messages = messages;
        this.turn = turn;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        messages.tell(caseNumber, turn);
    }
}
