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

    /** Units that are reversed for the case and were not restored. */
    int reversedFor(CaseNumber caseNumber, long earningId);

    /** Books what changes from one share to the other, with an entry of the case; once per turn of the case. */
    void book(CaseNumber caseNumber, Share before, Share after);
}
