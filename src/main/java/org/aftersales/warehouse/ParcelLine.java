package org.aftersales.warehouse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Units of one article in a parcel.
 *
 * @param caseLineId the line of the request; empty for another article
 * @param lineNumber the order's line number; empty for another article
 * @param productClass {@code GENERAL} or {@code HEALTH}
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

    public boolean requested() {
        return caseLineId != null;
    }
}
