package org.aftersales.warehouse;

import java.util.List;
import org.aftersales.shared.CaseNumber;

/** What came into which stock. Only inspected goods come in, each part exactly once (WH-03, R15). */
public interface StockLedger {

    /**
     * Books every inspected part of the case that is not put away yet. May be called again: nothing is booked twice.
     *
     * @return how many movements were written
     */
    int putAway(CaseNumber caseNumber);

    /** Writes the outbound record of articles that are sent to the customer of a case (WH-02). */
    void takeOut(CaseNumber caseNumber, String sku, int units);

    /** Movements of a case, in the order in which they were written. */
    List<StockMovement> ofCase(CaseNumber caseNumber);

    /** Units of an article that returns have brought into a stock, less those that left it. */
    int units(String sku, Stock stock);
}
