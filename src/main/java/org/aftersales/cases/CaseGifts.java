package org.aftersales.cases;

import java.util.Optional;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A new article that a customer gets as a gift because the carrier damaged the goods (RR-19), one a case. Each step is one conditional
 * UPDATE in the caller's transaction; it answers false when the gift does not stand where the step starts.
 */
public interface CaseGifts {

    /** The authenticated caller promises it with the approval of the return, once. */
    void promise(CaseNumber number, String sku, String description, int units);

    /** The authenticated caller approves or not. */
    boolean decide(CaseNumber number, boolean approved);

    boolean shipped(CaseNumber number, String courier, String trackingNumber);

    Optional<Gift> of(CaseNumber number);

    /** @param units at least 1 */
    record Gift(
            String sku,
            String description,
            int units,
            State state,
            String promisedBy,
            @Nullable String courier,
            @Nullable String trackingNumber) {}

    enum State {
        PROMISED,
        NOT_APPROVED,
        APPROVED,
        SHIPPED
    }
}
