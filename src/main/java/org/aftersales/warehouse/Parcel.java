package org.aftersales.warehouse;

import java.time.Instant;
import java.util.List;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as it was received.
 *
 * @param number counts the parcels of the case, from 1
 * @param inspectedBy who inspected it; empty before
 * @param found the case has gone on without its goods: compensated as lost before they turned up, or settled otherwise
 * @param lines what was in it; empty when nothing came
 */
public record Parcel(
        long id,
        CaseNumber caseNumber,
        int number,
        @Nullable String trackingNumber,
        boolean moreExpected,
        String receivedBy,
        Instant receivedAt,
        @Nullable String inspectedBy,
        @Nullable Instant inspectedAt,
        boolean found,
        List<ParcelLine> lines) {

    public Parcel {
        lines = List.copyOf(lines);
    }

    public boolean awaitsInspection() {
        return !lines.isEmpty() && inspectedBy == null;
    }
}
