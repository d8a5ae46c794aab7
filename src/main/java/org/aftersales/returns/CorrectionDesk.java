package org.aftersales.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFile.CaseLine;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseOffers;
import org.aftersales.cases.CaseReasons;
import org.aftersales.cases.CaseReasons.Reason;
import org.aftersales.cases.CaseRequests;
import org.aftersales.cases.CaseStatus;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.Orders;
import org.aftersales.policy.ReturnPolicy;
import org.aftersales.returns.ChangedLines.ChangedLine;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** Where customer service corrects what was entered wrongly, before the return is decided (IN-14). Whoever corrects counts as one who filed. */
@Service
public class CorrectionDesk {

    private final CaseAccess access;
    private final CaseFiles cases;
    private final CaseRequests requests;
    private final CaseOffers offers;
    private final CaseReasons reasons;
    private final Orders orders;
    private final Customers customers;
    private final ReturnPolicy policy;
    private final ReturnConditions conditions;
    private final IntakeChannels channels;
    private final OrderLedger ledger;
    private final ReturnInterruption process;
    private final AllOrNothing transaction;

    CorrectionDesk(
            CaseAccess access,
            CaseFiles cases,
            CaseRequests requests,
            CaseOffers offers,
            CaseReasons reasons,
            Orders orders,
            Customers customers,
            ReturnPolicy policy,
            ReturnConditions conditions,
            IntakeChannels channels,
            OrderLedger ledger,
            ReturnInterruption process,
            AllOrNothing transaction) {
        this.access = access;
        this.cases = cases;
        this.requests = requests;
        this.offers = offers;
        this.reasons = reasons;
        this.orders = orders;
        this.customers = customers;
        this.policy = policy;
        this.conditions = conditions;
        this.channels = channels;
        this.ledger = ledger;
        this.process = process;
        this.transaction = transaction;
    }

    /** How often the request was changed, for whoever opens it to correct it. */
    public int changes(CaseNumber number) {
        return requests.changes(number);
    }

    /**
     * Replaces the entry; the conditions are asked again as of the moment of the request.
     *
     * @throws CaseMovedOnException when the return has been decided
     * @throws OfferOpenMovedOnException while a coupon for these goods waits for a yes or no
     * @throws RequestChangedMovedOnException when somebody else changed the request meanwhile
     * @throws ReturnRefusedException with every line that cannot be returned like this
     */
    public void correct(CaseNumber number, EntryCorrection correction) throws BusinessException {
        transaction.change(() -> {
            access.open(number);
            var file = cases.lock(number);
            if (file.refundOnly() || file.status() != CaseStatus.PENDING_REVIEW) {
                throw new CaseMovedOnException(number, file.status());
            }
            if (requests.changes(number) != correction.seen()) {
                throw new RequestChangedMovedOnException();
            }
            if (offers.open(number)) {
                throw new OfferOpenMovedOnException();
            }
            apply(file, correction);
        });
    }

    private void apply(CaseFile file, EntryCorrection correction) throws BusinessException {
        RequestTimes.checkRemark(correction.remark());
        if (!correction.channel().equals(file.channel())) {
            channels.refuseUnknown(correction.channel());
        }
        var lines = changed(file, correction);
        var reason = reason(file, correction);
        askAgain(file, lines, reason);
        var changed = new ChangedLines(file, lines);
        var facts = facts(file, correction, changed);
        if (facts.isEmpty()) {
            return;
        }
        changed.move(ledger, requests);
        requests.corrected(file, correction.reason(), correction.channel(), correction.remark());
        requests.changed(file.number());
        cases.note(file.number(), "RequestCorrected", facts);
        prioritise(file, reason);
        process.requestChanged(file.number());
    }

    /** Another reason may be more urgent. */
    private void prioritise(CaseFile file, Reason reason) {
        var level = customers.find(file.customerNumber()).map(Customer::level).orElse("NORMAL");
        var priority = policy.priority(level, reason.code());
        if (priority.value() != file.priority()) {
            requests.prioritised(file.number(), priority.value());
            cases.decided(file.number(), null, priority.trace(), Integer.toString(priority.value()));
            process.prioritised(file.number(), file.priority(), priority.value());
        }
    }

    private Reason reason(CaseFile file, EntryCorrection correction) throws BusinessException {
        var offered = correction.reason().equals(file.reason())
                ? reasons.forReturn(file.reason())
                : reasons.offeredForReturn(correction.reason());
        var reason = offered.orElseThrow(() -> new ReasonNotOnListException(correction.reason()));
        var askedBefore =
                reasons.forReturn(file.reason()).map(Reason::needsQualityCheck).orElse(false);
        if (reason.needsQualityCheck() && !askedBefore && !file.deliveryRefused()) {
            throw new OpinionNeededFirstException();
        }
        return reason;
    }

    private static List<ChangedLine> changed(CaseFile file, EntryCorrection correction)
            throws QuantitiesInvalidException {
        var known = new HashMap<Integer, CaseLine>();
        file.lines().forEach(line -> known.put(line.lineNumber(), line));
        var lines = new ArrayList<ChangedLine>();
        for (var entered : correction.lines()) {
            var line = known.remove(entered.lineNumber());
            if (line == null || entered.units() < 0) {
                throw new QuantitiesInvalidException();
            }
            // a parcel that was never taken in was never opened
            lines.add(new ChangedLine(line, entered.units(), entered.opened() && !file.deliveryRefused()));
        }
        if (!known.isEmpty() || lines.stream().allMatch(line -> line.units() == 0)) {
            throw new QuantitiesInvalidException();
        }
        return lines;
    }

    /** Of the order as it would be without this case: what the case itself has reserved is its own. */
    private void askAgain(CaseFile file, List<ChangedLine> lines, Reason reason) throws BusinessException {
        ledger.lock(file.orderNumber());
        var order = FreedOrder.without(file, orders.get(file.orderNumber()));
        var kept = lines.stream()
                .filter(line -> line.units() > 0)
                .map(line -> new ReturnRequest.RequestedLine(line.before().lineNumber(), line.units(), line.opened()))
                .toList();
        var goods = RequestCheck.of(
                order, kept, conditions.about(order, file.requestedAt(), reason, file.deliveryRefused()));
        cases.decidedOnLines(file.number(), ReturnIntake.decisions(goods));
    }

    private static Map<String, String> facts(CaseFile file, EntryCorrection correction, ChangedLines changed) {
        var facts = new TreeMap<>(changed.facts());
        if (!file.reason().equals(correction.reason())) {
            facts.put("reason", file.reason() + " → " + correction.reason());
        }
        if (!file.channel().equals(correction.channel())) {
            facts.put("channel", file.channel() + " → " + correction.channel());
        }
        if (!Objects.requireNonNullElse(file.remark(), "")
                .equals(Objects.requireNonNullElse(correction.remark(), ""))) {
            // the words themselves are personal: they are kept encrypted
            facts.put("remark", "The remark was changed.");
        }
        return facts;
    }
}
