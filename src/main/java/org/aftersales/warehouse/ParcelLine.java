package org.aftersales.warehouse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Units of one article in a parcel.
 *
 * @param caseLineId the line of the request; empty for another article
 * @param lineNumber the order's line number; empty for another article
 * @param productClass {@code GENERAL} or {@code HEALTH}; {@link #UNIDENTIFIED} for an article that is only described
 * @param toldBatch batch as the shop told it, where it did
 * @param toldExpiry last day of use as the shop told it, where it did
 * @param units at least 1
 */
public record ParcelLine(
        long id,
        @Nullable Long caseLineId,
        @Nullable Integer lineNumber,
        String sku,
        String description,
        String productClass,
        @Nullable String toldBatch,
        @Nullable LocalDate toldExpiry,
        int units) {

    /** The product class of an article without number: nobody knows what it is. */
    static final String UNIDENTIFIED = "UNKNOWN";

    /** Whether the article is known by its number; what is not never becomes stock for sale. */
    public boolean identified() {
        return !productClass.equals(UNIDENTIFIED);
    }

    public boolean requested() {
        return caseLineId != null;
    }
}
