package org.aftersales.warehouse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Units of a parcel line that quality control treats alike, as the inspector says it: not checked yet (U10).
 *
 * @param accepted whether the customer gets money for them
 * @param packagingComplete QC-09
 * @param accessoriesComplete QC-09
 * @param expiry last day of use as printed on the goods; empty: as the shop told it, if it did
 * @param defect in the inspector's words; stored encrypted
 * @param disposition what becomes of the goods, independent of the money (U4)
 * @param refusalCode why the customer gets no money; only for refused parts
 * @param note in the inspector's words; stored encrypted
 */
public record InspectedPart(
        long parcelLineId,
        long units,
        boolean accepted,
        boolean packagingComplete,
        boolean accessoriesComplete,
        boolean opened,
        @Nullable String batch,
        @Nullable LocalDate expiry,
        @Nullable String defect,
        Severity severity,
        FaultParty faultParty,
        Disposition disposition,
        @Nullable RefusalCode refusalCode,
        @Nullable String note) {}
