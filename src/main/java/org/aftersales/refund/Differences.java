package org.aftersales.refund;

import java.util.List;
import org.aftersales.shared.CaseNumber;

/** The differences that were found, each once. */
public interface Differences {

    /** @return false when it is known already, resolved or not; nothing has been changed then */
    boolean add(Difference difference, CaseNumber number);

    /** A number for what belongs to no case, in the series of case numbers, above all that cases get. */
    CaseNumber nextNumber();

    /** What is still to be resolved under a number. */
    List<Difference> open(CaseNumber number);

    /** @param note what was found out and done; stored encrypted */
    void resolve(CaseNumber number, String person, String note);
}
