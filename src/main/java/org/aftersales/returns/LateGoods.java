package org.aftersales.returns;

import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseTransition;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.QuantityNotAvailableException;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** Goods of an expired return that came after all: the return is opened again and its units are reserved again. */
@Service
public class LateGoods {

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
     * Opens the return again; the parcel is then received as usual.
     *
     * @throws CaseMovedOnException when the return has not expired
     * @throws QuantityNotAvailableException when the units became part of another return meanwhile
     */
    public void arrived(CaseNumber number) throws BusinessException {
        transaction.change(() -> {
            var file = access.open(number);
            cases.advance(number, CaseTransition.REOPEN, "LateGoodsArrived", Map.of());
            for (var line : file.lines()) {
                ledger.reserve(line.orderLineId(), line.requestedUnits());
            }
            handling.lateGoodsArrived(number, file.orderNumber(), file.priority());
        });
    }
}
