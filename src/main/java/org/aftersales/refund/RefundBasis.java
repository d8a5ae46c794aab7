package org.aftersales.refund;

import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * The facts a refund is calculated from, as they stand in order and case file now. Amounts are minor units.
 *
 * @param freightLeftMinor freight paid and not given back yet
 */
public record RefundBasis(CurrencyUnit currency, long freightLeftMinor, List<Line> lines) {

    public RefundBasis {
        lines = List.copyOf(lines);
    }

    /**
     * @param units units to give money back for, at least 1
     * @param lineUnits all units of the order line
     * @param paidMinor what was paid for all units
     * @param refundedMinor what earlier cases fixed of it
     * @param settledBefore units that earlier cases fixed a refund for
     * @param couponMinor what of the order's coupon the line used up
     * @param points what of the customer's points the line used up
     * @param couponBackMinor what earlier cases give back of the coupon
     * @param pointsBack what earlier cases give back of the points
     * @param feeBasisPoints handling fee by table, 100 = 1 %
     * @param feeFixedMinor fixed handling fee by table, once per case: the highest of the lines counts
     */
    public record Line(
            long caseLineId,
            long orderLineId,
            String sku,
            String description,
            int units,
            int lineUnits,
            long paidMinor,
            long refundedMinor,
            int settledBefore,
            long couponMinor,
            long points,
            long couponBackMinor,
            long pointsBack,
            int feeBasisPoints,
            long feeFixedMinor) {}
}
