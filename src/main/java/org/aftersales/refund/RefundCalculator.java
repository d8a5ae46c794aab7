package org.aftersales.refund;

import java.util.ArrayList;
import java.util.List;
import org.aftersales.shared.Proportion;

/**
 * Works out a refund from what was paid (RR-06, B-03). Pure: it reads nothing and changes nothing.
 *
 * <p>The share of units is cumulative over all cases of an order line, rounded down, so that the last part takes the rounding rest and the
 * parts never exceed the whole (DF-03, DF-06); so are the shares of coupon and points. Fees are rounded down, in the customer's favour.
 */
public final class RefundCalculator {

    private static final long WHOLE = 10_000;

    private RefundCalculator() {}

    public static RefundCalculation calculate(RefundBasis basis, RefundChoices choices) {
        var shares = basis.lines().stream().map(Share::of).toList();
        var goods = shares.stream().mapToLong(Share::shareMinor).sum();
        var percentage = shares.stream().mapToLong(Share::percentageFeeMinor).sum();
        var fixed = basis.lines().stream()
                .mapToLong(RefundBasis.Line::feeFixedMinor)
                .max()
                .orElse(0);

        var handlingFee = Math.min(goods, percentage + fixed);
        var serviceFee = Math.min(goods - handlingFee, choices.serviceFeeMinor());
        var freight = choices.freightBack() ? basis.freightLeftMinor() : 0;
        var lines = withFees(shares, goods, percentage, handlingFee + serviceFee, choices);

        return new RefundCalculation(
                basis.currency(),
                lines,
                goods,
                handlingFee,
                serviceFee,
                freight,
                lines.stream().mapToLong(RefundCalculation.Line::couponMinor).sum(),
                lines.stream().mapToLong(RefundCalculation.Line::points).sum(),
                goods - handlingFee - serviceFee + freight);
    }

    /** Each line bears its own percentage; what concerns the whole case is spread over what the lines leave. */
    private static List<RefundCalculation.Line> withFees(
            List<Share> shares, long goods, long percentage, long fees, RefundChoices choices) {
        var left = goods - percentage;
        var common = fees - percentage;
        var lines = new ArrayList<RefundCalculation.Line>();
        long leftSoFar = 0;
        long commonSoFar = 0;
        for (var share : shares) {
            leftSoFar += share.shareMinor - share.percentageFeeMinor;
            var commonUpTo = left == 0 ? 0 : Proportion.upTo(common, leftSoFar, left);
            lines.add(share.line(share.percentageFeeMinor + commonUpTo - commonSoFar, choices));
            commonSoFar = commonUpTo;
        }
        return lines;
    }

    private record Share(RefundBasis.Line line, long shareMinor, long percentageFeeMinor) {

        static Share of(RefundBasis.Line line) {
            var share = part(line.paidMinor(), line.refundedMinor(), line);
            return new Share(line, share, Proportion.upTo(share, line.feeBasisPoints(), WHOLE));
        }

        /** @param before what earlier cases took: units that were sent back and settled again fall on other shares than before */
        private static long part(long whole, long before, RefundBasis.Line line) {
            var share = Proportion.upTo(whole, line.settledBefore() + line.units(), line.lineUnits())
                    - Proportion.upTo(whole, line.settledBefore(), line.lineUnits());
            return Math.min(share, whole - before);
        }

        RefundCalculation.Line line(long fee, RefundChoices choices) {
            return new RefundCalculation.Line(
                    line.caseLineId(),
                    line.orderLineId(),
                    line.sku(),
                    line.description(),
                    line.units(),
                    line.settledBefore(),
                    line.lineUnits(),
                    line.paidMinor(),
                    shareMinor,
                    fee,
                    shareMinor - fee,
                    choices.couponBack() ? part(line.couponMinor(), line.couponBackMinor(), line) : 0,
                    choices.pointsBack() ? part(line.points(), line.pointsBack(), line) : 0);
        }
    }
}
