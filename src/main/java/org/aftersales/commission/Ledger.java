package org.aftersales.commission;

import java.util.List;
import java.util.Set;
import org.aftersales.shared.CaseNumber;

/** The entries of the accounts, which are only ever appended to. Every change joins the caller's transaction. */
public interface Ledger {

    /** What these lines earned, in one order for everybody; nobody else changes it until the caller's transaction ends. */
    List<Share> lock(Set<Long> orderLines);

    /** The order lines of which a case has anything reversed or restored. */
    Set<Long> linesOf(CaseNumber caseNumber);

    /** What was booked of an earning for a case. */
    Booked booked(CaseNumber caseNumber, long earningId);

    /**
     * Books what changes from one share to the other, with an entry of the case.
     *
     * @param booked what was booked before; somebody who has read the same and books first is the only one to book
     */
    void book(CaseNumber caseNumber, Booked booked, Share before, Share after);

    /**
     * @param units that are reversed and were not restored
     * @param turns how often it was booked
     */
    record Booked(int units, int turns) {}
}
