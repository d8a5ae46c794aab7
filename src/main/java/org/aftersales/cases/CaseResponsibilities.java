package org.aftersales.cases;

import java.time.Instant;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;

/** Who is responsible for a case where the inspection could not tell (QC-04). The text is stored encrypted. */
public interface CaseResponsibilities {

    /** Stores what the authenticated caller has settled; joins the caller's transaction. */
    void settle(CaseNumber number, Party party, String text);

    /** The last word about the case, if one was needed. */
    Optional<Settled> of(CaseNumber number);

    /** Who bears it; {@code NONE} when nobody is to blame. */
    enum Party {
        CUSTOMER,
        CARRIER,
        PRODUCT,
        SALES,
        NONE
    }

    /** @param text why, for the staff */
    record Settled(String by, Instant at, Party party, String text) {}
}
