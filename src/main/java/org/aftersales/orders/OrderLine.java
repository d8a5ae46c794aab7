package org.aftersales.orders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order with its ledger. Amounts are minor units (cents) of the order's currency.
 *
 * @param id technical id of the line, stable over repeated imports
 * @param lineNumber as the shop numbers it, from 1
 * @param listPriceMinor list price of one unit, for display only: never the ground of a refund
 * @param units units delivered, at least 1
 * @param paidMinor what the customer paid in money for all units, after every discount, coupon and points share
 * @param couponMinor share of the order's coupon that this line used up
 * @param points share of the points (virtual coins) that this line used up
 * @param couponBackMinor what of the coupon share cases give back as a coupon, never above {@code couponMinor}
 * @param pointsBack points that cases give back, never above {@code points}
 * @param batch batch number, where the shop knows it
 * @param expiry last day of use, where the shop knows it
 * @param productClass {@code GENERAL} or {@code HEALTH}, from the catalog
 * @param reservedUnits units under a case that is not decided yet
 * @param returnedUnits units that came back and were accepted
 * @param settledUnits units whose refund is fixed, the ground of the next pro-rata share
 * @param heldUnits units that the shop does not ship because their money is asked back
 * @param askedUnits units that the shop is asked to hold and has not answered for
 * @param cancelledUnits units that were never shipped and whose money went back
 * @param shippedUnits units that have left the shop
 * @param refundedMinor money fixed for refund or refunded, never above {@code paidMinor}
 */
public record OrderLine(
        long id,
        int lineNumber,
        String sku,
        String description,
        String productClass,
        long listPriceMinor,
        int units,
        long paidMinor,
        long couponMinor,
        long points,
        long couponBackMinor,
        long pointsBack,
        @Nullable String batch,
        @Nullable LocalDate expiry,
        int reservedUnits,
        int returnedUnits,
        int exchangedUnits,
        int compensatedUnits,
        int settledUnits,
        int heldUnits,
        int askedUnits,
        int cancelledUnits,
        int shippedUnits,
        long refundedMinor) {

    /** Units that a new case may still claim (DF-04: what is left, never the full quantity). */
    public int claimableUnits() {
        return units - reservedUnits - returnedUnits - exchangedUnits - compensatedUnits - cancelledUnits;
    }

    /** Units that a new case may still claim of those that have left the shop. */
    public int returnableUnits() {
        var reservedOfThem = reservedUnits - heldUnits - askedUnits;
        return Math.min(
                claimableUnits(), shippedUnits - reservedOfThem - returnedUnits - exchangedUnits - compensatedUnits);
    }

    /** Units that a new case may still claim of those that the shop has not shipped. */
    public int unshippedUnits() {
        return Math.min(claimableUnits(), units - heldUnits - askedUnits - cancelledUnits - shippedUnits);
    }
}
