package org.aftersales.cases;

import java.util.Map;
import org.aftersales.shared.CaseNumber;

/** What became of the goods of a case, line by line. Every change joins the caller's transaction; the step's own entry tells of it. */
public interface CaseGoods {

    /** Adds to what was received of a line (DF-14: adds, never overwrites). */
    void received(CaseNumber number, long caseLineId, int units);

    /** Adds to what inspection accepted and refused of a line. */
    void inspected(CaseNumber number, long caseLineId, int acceptedUnits, int refusedUnits);

    /**
     * The courier lost units of lines: they will be refunded though they never came. Who says so is the authenticated caller.
     *
     * @param unitsByLine units at least 1, by the id of the case line
     */
    void lost(CaseNumber number, Map<Long, Integer> unitsByLine);

    /** Lost units of a line turned up and were accepted; they count as accepted from now on. */
    void found(CaseNumber number, long caseLineId, int units);
}
