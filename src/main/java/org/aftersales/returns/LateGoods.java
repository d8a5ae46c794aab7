package org.aftersales.returns;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseTransition;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.QuantityNotAvailableException;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/**
 * Goods that came after all. A parcel that somebody looks for is received, and the search ends. An expired return is opened again and its units are reserved again; what the courier had lost and the
 * customer was paid for is only taken in.
 */
@Service
public class LateGoods {

    private static final Set<CaseStatus> BEYOND_RECEIPT = EnumSet.of(
            CaseStatus.PENDING_FINANCE, CaseStatus.PENDING_REFUND, CaseStatus.REFUND_FAILED, CaseStatus.COMPLETED);

    private final CaseAccess access;
    private final CaseFiles cases;
    private final OrderLedger ledger;
    private final ReturnHandling handling;
    private final AllOrNothing transaction;

    LateGoods(
            CaseAccess access, CaseFiles cases, OrderLedger ledger, ReturnHandling handling, AllOrNothing transaction) {
        this.access = access;
        this.cases = cases;
        this.ledger = ledger;
        this.handling = handling;
        this.transaction = transaction;
    }

    /**
     * Opens the return again, or takes in what was lost; the parcel is then received as usual.
     *
     * @throws CaseMovedOnException when nobody looks for the parcel, and the return has neither expired nor lost goods that are paid for
     * @throws QuantityNotAvailableException when the units became part of another return meanwhile
     */
    public void arrived(CaseNumber number) throws BusinessException {
        transaction.change(() -> {
            var file = access.open(number);
            if (lostAndPaidFor(file)) {
                cases.note(number, "LostGoodsFound", Map.of());
                handling.lostGoodsFound(number, file.orderNumber(), file.priority());
                return;
            }
            if (handling.parcelTraced(number)) {
                cases.note(number, "MissingParcelArrived", Map.of());
                handling.missingParcelArrived(number);
                return;
            }
            cases.advance(number, CaseTransition.REOPEN, "LateGoodsArrived", Map.of());
            for (var line : file.lines()) {
                ledger.reserve(line.orderLineId(), line.requestedUnits());
            }
            handling.lateGoodsArrived(number, file.orderNumber(), file.priority());
        });
    }

    /** Whether goods of this return may still come in by themselves: it was closed without them, or they were lost and are paid for. */
    public static boolean mayArrive(CaseFile file) {
        return CaseTransition.REOPEN.allowedFrom(file.status()) || lostAndPaidFor(file);
    }

    private static boolean lostAndPaidFor(CaseFile file) {
        return BEYOND_RECEIPT.contains(file.status()) && file.lines().stream().anyMatch(line -> line.lostUnits() > 0);
    }
}
