package org.aftersales.warehouse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A checked part of an inspection.
 *
 * @param line what was inspected
 * @param expiry last day of use, from the goods or else from the shop
 * @param expired whether that day was over on the day of the inspection
 */
public record Inspection(
        ParcelLine line,
        int units,
        boolean accepted,
        boolean packagingComplete,
        boolean accessoriesComplete,
        boolean opened,
        @Nullable String batch,
        @Nullable LocalDate expiry,
        boolean expired,
        @Nullable String defect,
        Severity severity,
        FaultParty faultParty,
        Disposition disposition,
        @Nullable RefusalCode refusalCode,
        @Nullable String note,
        LocalDate inspectedOn) {}
