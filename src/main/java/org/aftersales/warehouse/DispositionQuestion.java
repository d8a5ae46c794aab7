package org.aftersales.warehouse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of some units, as far as the inspector has said it.
 *
 * @param expiry as printed on the goods; empty: as the shop told it, if it did
 */
public record DispositionQuestion(
        long parcelLineId, boolean accepted, boolean opened, @Nullable LocalDate expiry, Severity severity) {}
