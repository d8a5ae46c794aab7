package org.aftersales.refund;

import org.aftersales.refund.Calculations.State;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.EarlyEnd;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an amount that finance has not approved out of the ledger when the case ends early; money that was promised is kept. */
@Component
class UnpaidAmounts implements EarlyEnd {

    private static final String WHY = "The case was closed.";

    private final Refunds refunds;
    private final Calculations calculations;
    private final RefundWithdrawal withdrawal;

    UnpaidAmounts(Refunds refunds, Calculations calculations, RefundWithdrawal withdrawal) {
        this.refunds = refunds;
        this.calculations = calculations;
        this.withdrawal = withdrawal;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(CaseNumber caseNumber) throws MoneyMovedException {
        var approved = calculations.last(caseNumber).filter(stored -> stored.state() == State.APPROVED);
        if (approved.isPresent() || !refunds.of(caseNumber).isEmpty()) {
            throw new MoneyMovedException();
        }
        withdrawal.withdraw(caseNumber, WHY);
    }
}
