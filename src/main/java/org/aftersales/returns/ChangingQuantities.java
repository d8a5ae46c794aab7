package org.aftersales.returns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFile.CaseLine;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseOffers;
import org.aftersales.cases.CaseReasons;
import org.aftersales.cases.CaseRequests;
import org.aftersales.cases.CaseStatus;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.Orders;
import org.aftersales.returns.ChangedLines.ChangedLine;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.RefundFacts;
import org.springframework.stereotype.Service;

/** The customer wants to return more or less than was asked for, before the goods are here. */
@Service
public class ChangingQuantities {

    private static final Set<CaseStatus> APPROVED = EnumSet.of(CaseStatus.PENDING_RETURN, CaseStatus.IN_TRANSIT);

    private final CaseAccess access;
    private final CaseFiles cases;
    private final CaseRequests requests;
    private final CaseOffers offers;
    private final RefundFacts refunds;
    private final Orders orders;
    private final CaseReasons reasons;
    private final ReturnConditions conditions;
    private final OrderLedger ledger;
    private final ReturnInterruption process;
    private final AllOrNothing transaction;
    private final Clock clock;

    ChangingQuantities(
            CaseAccess access,
            CaseFiles cases,
            CaseRequests requests,
            CaseOffers offers,
            RefundFacts refunds,
            Orders orders,
            CaseReasons reasons,
            ReturnConditions conditions,
            OrderLedger ledger,
            ReturnInterruption process,
            AllOrNothing transaction,
            Clock clock) {
        this.access = access;
        this.cases = cases;
        this.requests = requests;
        this.offers = offers;
        this.refunds = refunds;
        this.orders = orders;
        this.reasons = reasons;
        this.conditions = conditions;
        this.ledger = ledger;
        this.process = process;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param units what the customer wants to return of the line from now on; zero: nothing any more */
    public record NewQuantity(int lineNumber, int units) {}

    /**
     * Changes the lines that are named; the others stay. Before the review up and down, for more the conditions are asked again; an
     * approved return can only become smaller. A reviewer who has seen the old quantities looks again.
     *
     * @throws ReturnRefusedException with every line of which more cannot be returned
     * @throws CaseMovedOnException when goods were received, or the case has ended
     * @throws OfferOpenMovedOnException while a coupon for these goods waits for a yes or no
     */
    public void change(CaseNumber number, List<NewQuantity> wanted) throws BusinessException {
        transaction.change(() -> {
            access.open(number);
            var file = cases.lock(number);
            refuseWhenTooLate(file);
            var changed = changed(file, wanted);
            if (!changed.lines().isEmpty()) {
                apply(changed);
            }
        });
    }

    private void refuseWhenTooLate(CaseFile file) throws BusinessException {
        // what the shop holds was asked for by units: who wants another number withdraws and asks anew
        if (file.refundOnly() || (file.status() != CaseStatus.PENDING_REVIEW && !APPROVED.contains(file.status()))) {
            throw new CaseMovedOnException(file.number(), file.status());
        }
        if (refunds.of(file.number()).isPresent()) {
            throw new AmountFixedMovedOnException();
        }
        if (offers.open(file.number())) {
            throw new OfferOpenMovedOnException();
        }
    }

    private static ChangedLines changed(CaseFile file, List<NewQuantity> wanted) throws QuantitiesInvalidException {
        var known = new HashMap<Integer, CaseLine>();
        file.lines().forEach(line -> known.put(line.lineNumber(), line));
        var lines = new ArrayList<ChangedLine>();
        for (var quantity : wanted) {
            var line = known.remove(quantity.lineNumber());
            if (line == null || quantity.units() < 0) {
                throw new QuantitiesInvalidException();
            }
            lines.add(new ChangedLine(line, quantity.units(), line.opened()));
        }
        var changed = new ChangedLines(file, lines);
        if (wanted.isEmpty() || changed.leaveNothing()) {
            throw new QuantitiesInvalidException();
        }
        return changed;
    }

    private void apply(ChangedLines changed) throws BusinessException {
        var file = changed.file();
        var reviewed = file.status() != CaseStatus.PENDING_REVIEW;
        if (changed.grows()) {
            if (reviewed) {
                throw new OnlyFewerUnitsException();
            }
            askAgain(changed);
        }
        changed.move(ledger, requests);
        requests.changed(file.number());
        cases.note(file.number(), "QuantitiesChanged", changed.facts());
        if (!reviewed) {
            process.requestChanged(file.number());
        }
    }

    /** More is a new wish: its time counts from now. */
    private void askAgain(ChangedLines changed) throws BusinessException {
        var file = changed.file();
        ledger.lock(file.orderNumber());
        var order = orders.get(file.orderNumber());
        var reason = reasons.forReturn(file.reason()).orElseThrow(() -> new ReasonNotOnListException(file.reason()));
        var more = changed.lines().stream()
                .filter(line -> line.more() > 0)
                .map(line -> new RequestedLine(line.before().lineNumber(), line.more(), line.opened()))
                .toList();
        var goods =
                RequestCheck.of(order, more, conditions.about(order, clock.instant(), reason, file.deliveryRefused()));
        cases.decidedOnLines(file.number(), ReturnIntake.decisions(goods));
    }
}
