package org.aftersales.refund;

import org.aftersales.refund.Calculations.State;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an amount that nobody has approved yet out of the ledger again: the customer has cancelled, or the case ends early. */
@Service
public class RefundWithdrawal {

    private final Calculations calculations;
    private final Settlement settlement;

    RefundWithdrawal(Calculations calculations, Settlement settlement) {
        this.calculations = calculations;
        this.settlement = settlement;
    }

    /** Nothing when the amount was sent back and is being revised: the ledger does not hold it then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(CaseNumber caseNumber) {
        withdraw(caseNumber, "The customer has cancelled.");
    }

    void withdraw(CaseNumber caseNumber, String why) {
        calculations
                .last(caseNumber)
                .filter(stored -> stored.state() == State.CALCULATED)
                .filter(stored -> calculations.sendBack(caseNumber, why))
                .ifPresent(settlement::takeBack);
    }
}
