package org.aftersales.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;

@Tag("B-03")
class RefundCalculatorProperties {

    /** Any way of splitting an order line into cases pays back exactly what was paid, however the cents fall. */
    @Property
    @Tag("DF-06")
    void partsMakeTheWholeExactly(
            @ForAll @LongRange(max = 100_000_000_00L) long paid,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 40) Integer> parts) {
        var lineUnits = parts.stream().mapToInt(Integer::intValue).sum();
        var settled = 0;
        var refunded = 0L;

        for (var units : parts) {
            var refund = RefundCalculator.calculate(
                    basis(0, line(units, lineUnits, paid, refunded, settled, 0, 0)),
                    new RefundChoices(0, false, false, false));
            settled += units;
            refunded += refund.totalMinor();
            assertThat(refunded).isLessThanOrEqualTo(paid);
        }

        assertThat(refunded).isEqualTo(paid);
    }

    /** Whatever fees there are: the lines and the freight make the total, nothing is below zero or above what was paid. */
    @Property
    void feesNeverCreateOrLoseACent(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(max = 1_000_000L) Long> paidPerLine,
            @ForAll @LongRange(max = 2_000_000L) long serviceFee,
            @ForAll @IntRange(max = 10_000) int basisPoints,
            @ForAll @LongRange(max = 5_000L) long fixedFee,
            @ForAll @LongRange(max = 10_000L) long freight,
            @ForAll boolean freightBack) {
        var lines = new ArrayList<RefundBasis.Line>();
        paidPerLine.forEach(paid -> lines.add(line(1, 1, paid, 0, 0, basisPoints, fixedFee)));

        var refund = RefundCalculator.calculate(
                new RefundBasis(CurrencyUnit.of("CNY"), freight, lines),
                new RefundChoices(serviceFee, freightBack, false, false));

        assertThat(refund.lines())
                .allSatisfy(line -> assertThat(line.amountMinor()).isBetween(0L, line.shareMinor()));
        assertThat(refund.lines().stream()
                                .mapToLong(RefundCalculation.Line::amountMinor)
                                .sum()
                        + refund.freightMinor())
                .isEqualTo(refund.totalMinor());
        assertThat(refund.totalMinor())
                .isEqualTo(refund.goodsMinor()
                        - refund.handlingFeeMinor()
                        - refund.serviceFeeMinor()
                        + refund.freightMinor());
        assertThat(refund.totalMinor())
                .isBetween(0L, paidPerLine.stream().mapToLong(Long::longValue).sum() + freight);
    }

    private static RefundBasis basis(long freight, RefundBasis.Line... lines) {
        return new RefundBasis(CurrencyUnit.of("CNY"), freight, List.of(lines));
    }

    private static RefundBasis.Line line(
            int units, int lineUnits, long paid, long refunded, int settled, int basisPoints, long fixedFee) {
        return new RefundBasis.Line(
                1, 1, "TEA", "Tea", units, lineUnits, paid, refunded, settled, 0, 0, 0, 0, basisPoints, fixedFee);
    }
}
