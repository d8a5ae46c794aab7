package org.aftersales.cases;

import java.time.Instant;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;

/** Why managers closed cases before their end. The reason is stored encrypted: it may name people. */
public interface CaseClosings {

    /** Stores the reason of the authenticated caller; joins the caller's transaction. */
    void store(CaseNumber number, String reason);

    /** @return empty when the case came to its own end, or has not ended */
    Optional<Closing> of(CaseNumber number);

    /** @param reason for the staff */
    record Closing(String by, Instant at, String reason) {}
}
