package org.aftersales.warehouse;

import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** Where inspected goods are put away. */
@Service
public class Storeroom {

    private final StockLedger ledger;
    private final CaseFiles cases;

    Storeroom(StockLedger ledger, CaseFiles cases) {
        this.ledger = ledger;
        this.cases = cases;
    }

    /**
     * Puts away what was inspected and is not put away yet; may be called again.
     *
     * @return whether the customer gets money for any unit of the case so far, in this or an earlier parcel
     */
    public boolean putAway(CaseNumber number) throws CaseUnknownException {
        ledger.putAway(number);
        return cases.get(number).anythingCredited();
    }
}
