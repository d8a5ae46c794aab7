package org.aftersales.warehouse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people say about parcels, in short. */
final class Goods {

    private Goods() {}

    static Arrival all(int lineNumber, long units) {
        return new Arrival(null, List.of(new Arrival.OfLine(lineNumber, units)), List.of(), false);
    }

    static Arrival some(int lineNumber, long units) {
        return new Arrival(null, List.of(new Arrival.OfLine(lineNumber, units)), List.of(), true);
    }

    static Arrival parcel(String trackingNumber, int lineNumber, long units, boolean moreExpected) {
        return new Arrival(trackingNumber, List.of(new Arrival.OfLine(lineNumber, units)), List.of(), moreExpected);
    }

    static Arrival other(String sku, long units) {
        return new Arrival(null, List.of(), List.of(new Arrival.OtherArticle(sku, units)), false);
    }

    static Arrival nothing(boolean moreExpected) {
        return new Arrival(null, List.of(), List.of(), moreExpected);
    }

    static InspectedPart good(long line, long units) {
        return accepted(line, units, false, null, Disposition.RESTOCK);
    }

    static InspectedPart accepted(
            long line, long units, boolean opened, @Nullable LocalDate expiry, Disposition disposition) {
        return new InspectedPart(
                line,
                units,
                true,
                true,
                true,
                opened,
                null,
                expiry,
                null,
                Severity.NONE,
                FaultParty.NONE,
                disposition,
                null,
                null);
    }

    /** Unopened and in date, in this state as to what QC-09 looks at. */
    static InspectedPart accepted(
            long line, long units, boolean packagingComplete, boolean accessoriesComplete, Disposition disposition) {
        return new InspectedPart(
                line,
                units,
                true,
                packagingComplete,
                accessoriesComplete,
                false,
                null,
                null,
                packagingComplete ? null : "seal torn",
                Severity.NONE,
                FaultParty.NONE,
                disposition,
                null,
                null);
    }

    static InspectedPart refused(long line, long units, @Nullable RefusalCode why) {
        return new InspectedPart(
                line,
                units,
                false,
                false,
                false,
                true,
                "B-7",
                null,
                "scratched all over",
                Severity.MAJOR,
                FaultParty.CUSTOMER,
                Disposition.RETURN_TO_CUSTOMER,
                why,
                "tell the customer");
    }
}
