package org.aftersales.refund;

import java.util.List;
import org.aftersales.shared.Proportion;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A refund with every part of it. Amounts are minor units. Always: total = goods - handling fee - service fee + freight, and the lines'
 * amounts plus the freight make the total.
 *
 * @param goodsMinor what was paid for the goods that came back
 * @param handlingFeeMinor fee that the table names
 * @param serviceFeeMinor fee that the reviewer took, never more than what the goods leave
 * @param couponMinor value of the coupon that is given back as a coupon, not as money
 * @param points points that are given back as points, not as money
 * @param totalMinor the money to pay, zero or more
 */
public record RefundCalculation(
        CurrencyUnit currency,
        List<Line> lines,
        long goodsMinor,
        long handlingFeeMinor,
        long serviceFeeMinor,
        long freightMinor,
        long couponMinor,
        long points,
        long totalMinor) {

    public RefundCalculation {
        lines = List.copyOf(lines);
    }

    /** The money to pay. */
    public Money total() {
        return Money.ofMinor(currency, totalMinor);
    }

    /**
     * @param settledBefore units of the order line whose refund was fixed before: the share starts after them
     * @param shareMinor part of what was paid for the line that belongs to these units
     * @param feeMinor handling and service fee that fall on the line
     * @param amountMinor money for this line: share less fee
     */
    public record Line(
            long caseLineId,
            long orderLineId,
            String sku,
            String description,
            int units,
            int settledBefore,
            int lineUnits,
            long paidMinor,
            long shareMinor,
            long feeMinor,
            long amountMinor,
            long couponMinor,
            long points) {

        boolean givesDiscountsBack() {
            return couponMinor > 0 || points > 0;
        }

        /** What of the coupon falls on the first of these units. */
        long couponOf(int some) {
            return Proportion.upTo(couponMinor, some, units);
        }

        /** What of the points falls on the first of these units. */
        long pointsOf(int some) {
            return Proportion.upTo(points, some, units);
        }
    }
}
