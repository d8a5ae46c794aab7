package org.aftersales.commission;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.RefundedUnits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what a sale earned, up the line, as far as its money was paid back, and gives it again where the sale stands after all (B-12).
 * Both bring the accounts to what was really refunded: done again they change nothing.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CommissionDesk {

    private final RefundedUnits refunded;
    private final Ledger ledger;
    private final CaseFiles cases;

    CommissionDesk(RefundedUnits refunded, Ledger ledger, CaseFiles cases) {
        this.refunded = refunded;
        this.ledger = ledger;
        this.cases = cases;
    }

    /** The refund of the case is paid: what was earned by its units goes back. */
    public void reverse(CaseNumber caseNumber) {
        var units = refunded.of(caseNumber);
        var sum = new Moved();
        for (var share : ledger.lock(units.keySet())) {
            var missing = units.get(share.orderLineId()) - ledger.reversedFor(caseNumber, share.earningId());
            if (missing > 0) {
                book(caseNumber, share, share.reversing(missing), sum);
            }
        }
        note(caseNumber, "CommissionReversed", sum);
    }

    /** The money of the case came back to the company: what was earned by its units stands again. */
    public void restore(CaseNumber caseNumber) {
        var units = refunded.of(caseNumber);
        var sum = new Moved();
        for (var share : ledger.lock(new HashSet<>(ledger.linesOf(caseNumber)))) {
            var tooMany =
                    ledger.reversedFor(caseNumber, share.earningId()) - units.getOrDefault(share.orderLineId(), 0);
            if (tooMany > 0) {
                book(caseNumber, share, share.restoring(tooMany), sum);
            }
        }
        note(caseNumber, "CommissionRestored", sum);
    }

    private void book(CaseNumber caseNumber, Share before, Share after, Moved sum) {
        if (before.reversedUnits() != after.reversedUnits()) {
            ledger.book(caseNumber, before, after);
            sum.add(after.account(), Math.abs(after.reversed() - before.reversed()));
        }
    }

    private void note(CaseNumber caseNumber, String what, Moved sum) {
        if (!sum.amounts.isEmpty()) {
            cases.note(caseNumber, what, sum.facts());
        }
    }

    /** What one step moved in all, of each kind. */
    private static final class Moved {

        private final Map<String, Account> accounts = new HashMap<>();
        private final Map<String, Long> amounts = new HashMap<>();

        void add(Account account, long amount) {
            var fact = account.type() == Account.Type.CUSTOMER
                    ? "customerPoints"
                    : account.kind().name().toLowerCase(Locale.ROOT);
            accounts.put(fact, account);
            amounts.merge(fact, amount, Long::sum);
        }

        Map<String, String> facts() {
            var facts = new HashMap<String, String>();
            amounts.forEach(
                    (fact, amount) -> facts.put(fact, EarnedText.of(accounts.get(fact), amount, Locale.ENGLISH)));
            return facts;
        }
    }
}
