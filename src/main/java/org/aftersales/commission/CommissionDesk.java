package org.aftersales.commission;

import java.util.HashSet;
import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.orders.OrderLedger;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.RefundedUnits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what a sale earned, up the line, as far as its money was paid back, and gives it again where the customer does not have the
 * money (B-12). It brings the accounts to what is really refunded now, in either direction: done again it changes nothing.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CommissionDesk {

    private final RefundedUnits refunded;
    private final Ledger ledger;
    private final CaseFiles cases;
    private final OrderLedger orders;

    CommissionDesk(RefundedUnits refunded, Ledger ledger, CaseFiles cases, OrderLedger orders) {
        this.refunded = refunded;
        this.ledger = ledger;
        this.cases = cases;
        this.orders = orders;
    }

    /**
     * What was earned by units whose money the customer has is taken back, and everything else of the case stands. Case and order are
     * locked first: what is being told of the order in this moment is seen here, or sees that the money is gone.
     */
    public void settle(CaseNumber caseNumber) throws CaseUnknownException {
        orders.lock(cases.lock(caseNumber).orderNumber());
        settleUnderLock(caseNumber);
    }

    /** The same for somebody who has locked the order, and must not wait for a case any more. */
    void settleUnderLock(CaseNumber caseNumber) {
        var units = refunded.of(caseNumber);
        var lines = new HashSet<>(units.keySet());
        lines.addAll(ledger.linesOf(caseNumber));
        var taken = false;
        var given = false;
        for (var share : ledger.lock(lines)) {
            var booked = ledger.booked(caseNumber, share.earningId());
            var missing = units.getOrDefault(share.orderLineId(), 0) - booked.units();
            var after = missing > 0 ? share.reversing(missing) : share.restoring(-missing);
            if (after.reversedUnits() != share.reversedUnits()) {
                ledger.book(caseNumber, booked, share, after);
                taken |= missing > 0;
                given |= missing < 0;
            }
        }
        note(caseNumber, "CommissionReversed", taken);
        note(caseNumber, "CommissionRestored", given);
    }

    /** How much it was stands in the statements: not everybody who reads the case may read those. */
    private void note(CaseNumber caseNumber, String what, boolean happened) {
        if (happened) {
            cases.note(caseNumber, what, Map.of());
        }
    }
}
