package org.aftersales.cases;

import java.time.Instant;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;

/** What quality control thinks of a request before it is reviewed (RR-14). The text is stored encrypted. */
public interface CaseOpinions {

    /** Stores the opinion of the authenticated caller; joins the caller's transaction. */
    void give(CaseNumber number, Verdict verdict, String text);

    Optional<Opinion> of(CaseNumber number);

    /** Whether the request looks like a fault of the product. */
    enum Verdict {
        FAULT_LIKELY,
        FAULT_UNLIKELY,
        UNCLEAR
    }

    /** @param text reasons, for the reviewer */
    record Opinion(String by, Instant at, Verdict verdict, String text) {}
}
