package org.aftersales.warehouse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of some units, as far as the inspector has said it.
 *
 * @param packagingComplete the package is whole and its seal is not torn (QC-09)
 * @param accessoriesComplete nothing that belongs to the article is missing (QC-09)
 * @param expiry as printed on the goods; empty: as the shop told it, if it did
 */
public record DispositionQuestion(
        long parcelLineId,
        boolean accepted,
        boolean packagingComplete,
        boolean accessoriesComplete,
        boolean opened,
        @Nullable LocalDate expiry,
        Severity severity) {

    /** Whole, with everything that belongs to it and without defect, as long as nobody has said otherwise. */
    static DispositionQuestion asAnnounced(ParcelLine line, boolean accepted, boolean opened) {
        return new DispositionQuestion(line.id(), accepted, true, true, opened, null, Severity.NONE);
    }
}
