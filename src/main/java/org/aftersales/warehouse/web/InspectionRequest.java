package org.aftersales.warehouse.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.warehouse.Disposition;
import org.aftersales.warehouse.FaultParty;
import org.aftersales.warehouse.InspectedPart;
import org.aftersales.warehouse.RefusalCode;
import org.aftersales.warehouse.Severity;
import org.jspecify.annotations.Nullable;

/** What quality control found, part by part. */
record InspectionRequest(@NotNull List<@NotNull @Valid Part> parts) {

    List<InspectedPart> inspected() {
        return parts.stream().map(Part::inspected).toList();
    }

    /** @param expiry last day of use as printed on the goods */
    record Part(
            @NotNull Long parcelLineId,
            @NotNull BigDecimal units,
            @NotNull Boolean accepted,
            @NotNull Boolean packagingComplete,
            @NotNull Boolean accessoriesComplete,
            @NotNull Boolean opened,
            @Nullable String batch,
            @Nullable LocalDate expiry,
            @Nullable String defect,
            @NotNull Severity severity,
            @NotNull FaultParty faultParty,
            @NotNull Disposition disposition,
            @Nullable RefusalCode refusalCode,
            @Nullable String note) {

        InspectedPart inspected() {
            return new InspectedPart(
                    parcelLineId,
                    Quantity.of(units),
                    accepted,
                    packagingComplete,
                    accessoriesComplete,
                    opened,
                    batch,
                    expiry,
                    defect,
                    severity,
                    faultParty,
                    disposition,
                    refusalCode,
                    note);
        }
    }
}
