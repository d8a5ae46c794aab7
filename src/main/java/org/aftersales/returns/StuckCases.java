package org.aftersales.returns;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftersales.cases.CaseClosings;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseTransition;
import org.aftersales.orders.OrderLedger;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.EarlyEnd;
import org.springframework.stereotype.Service;

/** Cases that do not come to their own end: the manager closes them with a reason. Money and goods that have moved are never forgotten by it. */
@Service
public class StuckCases {

    private static final int REASON_LIMIT = 1_000;

    /** Where receiving has come to its end and booked what was reserved, if anything was received at all. */
    private static final Set<CaseStatus> RECEIVED = EnumSet.of(CaseStatus.INSPECTING, CaseStatus.PENDING_FINANCE);

    private final CaseAccess access;
    private final CaseFiles cases;
    private final CaseClosings closings;
    private final OrderLedger ledger;
    private final List<EarlyEnd> ends;
    private final ReturnInterruption process;
    private final AllOrNothing transaction;

    StuckCases(
            CaseAccess access,
            CaseFiles cases,
            CaseClosings closings,
            OrderLedger ledger,
            List<EarlyEnd> ends,
            ReturnInterruption process,
            AllOrNothing transaction) {
        this.access = access;
        this.cases = cases;
        this.closings = closings;
        this.ledger = ledger;
        this.ends = ends;
        this.process = process;
        this.transaction = transaction;
    }

    /**
     * Closes the case: its tasks and clocks end, what is reserved is given free, an amount that finance has not approved is taken back,
     * and the customer is told.
     *
     * @throws CaseMovedOnException when the case has ended
     * @throws BusinessException naming money or goods that have moved; nothing has been changed then
     */
    public void close(CaseNumber number, String reason) throws BusinessException {
        var words = reason.strip();
        if (words.isEmpty() || words.length() > REASON_LIMIT) {
            throw new ClosingReasonMissingException();
        }
        transaction.change(() -> {
            access.open(number);
            var file = cases.lock(number);
            cases.advance(number, CaseTransition.CLOSE, "ClosedByManager", Map.of());
            for (var end : ends) {
                end.settle(number);
            }
            giveFree(file);
            closings.store(number, words);
            if (!process.closedByManager(number)) {
                throw new CaseNotClosableException(number);
            }
        });
    }

    /**
     * Accepted units stay with us, lost ones never come; whatever else the case still holds goes back to the order. What the shop was
     * asked to hold is free once it lets it go.
     */
    private void giveFree(CaseFile file) {
        if (file.refundOnly()) {
            return;
        }
        if (RECEIVED.contains(file.status()) && (file.anythingReceived() || file.lostBy() != null)) {
            return;
        }
        for (var line : file.lines()) {
            if (line.acceptedUnits() > 0) {
                ledger.returned(line.orderLineId(), line.acceptedUnits());
            }
            if (line.requestedUnits() > line.acceptedUnits()) {
                ledger.release(line.orderLineId(), line.requestedUnits() - line.acceptedUnits());
            }
        }
    }
}
