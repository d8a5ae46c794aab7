package org.aftersales.refund;

import java.util.function.Predicate;
import org.aftersales.refund.Calculations.State;
import org.aftersales.refund.Calculations.Stored;
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
    private final Settlement settlement;

    UnpaidAmounts(Refunds refunds, Calculations calculations, Settlement settlement) {
        this.refunds = refunds;
        this.calculations = calculations;
        this.settlement = settlement;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(CaseNumber caseNumber) throws MoneyMovedException {
        var last = calculations.last(caseNumber);
        if (!refunds.of(caseNumber).isEmpty() || last.filter(is(State.APPROVED)).isPresent()) {
            throw new MoneyMovedException();
        }
        last.filter(is(State.CALCULATED))
                .filter(waiting -> calculations.sendBack(caseNumber, WHY))
                .ifPresent(settlement::takeBack);
    }

    private static Predicate<Stored> is(State state) {
        return stored -> stored.state() == state;
    }
}
