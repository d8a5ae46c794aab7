package org.aftersales.warehouse;

import java.util.List;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the dock may expect in the next parcel of a return.
 *
 * @param courier as the customer told it, if at all
 * @param trackingNumber as the customer told it, if at all
 * @param deliveryRefused the customer did not take it in: it comes back as it was sent, by the original route
 * @param compensated the goods were given up as lost and paid for: they come without a second refund
 * @param coming what the parcel means for the return
 * @param earlierParcels what was received before; receipts add up
 */
public record ExpectedGoods(
        CaseNumber caseNumber,
        OrderNumber orderNumber,
        @Nullable String courier,
        @Nullable String trackingNumber,
        boolean deliveryRefused,
        boolean compensated,
        Coming coming,
        List<Line> lines,
        List<Parcel> earlierParcels) {

    /** Whether the dock says if more is awaited: of a parcel that nobody expected, nobody knows. */
    public boolean moreMayBeAwaited() {
        return coming == Coming.AWAITED;
    }

    public ExpectedGoods {
        lines = List.copyOf(lines);
        earlierParcels = List.copyOf(earlierParcels);
    }

    /** @param receivedUnits what came so far, over all parcels; may be more than was requested */
    public record Line(int lineNumber, String sku, String description, int requestedUnits, int receivedUnits) {

        /** What is still to come, never below zero. */
        public int outstandingUnits() {
            return Math.max(0, requestedUnits - receivedUnits);
        }
    }
}
