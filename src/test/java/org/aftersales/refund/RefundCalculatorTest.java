package org.aftersales.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-03")
class RefundCalculatorTest {

    private static final RefundChoices NOTHING_EXTRA = new RefundChoices(0, false, false, false);

    @Test
    @Tag("DF-06")
    @Tag("DF-12")
    void threeUnitsForTenYuanComeBackOneByOneAsTenYuan() {
        assertThat(shareOf(0, 1)).isEqualTo(333);
        assertThat(shareOf(1, 1)).isEqualTo(333);
        assertThat(shareOf(2, 1)).isEqualTo(334);
    }

    @Test
    @Tag("DF-03")
    void aSecondCaseGetsOnlyWhatTheFirstLeft() {
        var basis = basis(0, new RefundBasis.Line(1, 1, "TEA", "Tea", 1, 2, 1000, 900, 1, 0, 0, 0, 0, 0, 0));

        assertThat(RefundCalculator.calculate(basis, NOTHING_EXTRA).totalMinor())
                .isEqualTo(100);
    }

    @Test
    @Tag("RR-06")
    void freightCouponAndPointsStayUnlessTheReviewerSwitchesThemOn() {
        var basis = basis(800, line(2, 2, 1000, 0, 300, 50));

        var plain = RefundCalculator.calculate(basis, NOTHING_EXTRA);
        var everything = RefundCalculator.calculate(basis, new RefundChoices(0, true, true, true));

        assertThat(plain.totalMinor()).isEqualTo(1000);
        assertThat(plain.couponMinor()).isZero();
        assertThat(everything.totalMinor()).isEqualTo(1800);
        assertThat(everything.couponMinor()).isEqualTo(300);
        assertThat(everything.points()).isEqualTo(50);
    }

    /** The third unit got the rest of the division; sent back and settled again, the first comes third. */
    @Test
    @Tag("RR-07")
    @Tag("DF-06")
    void couponAndPointsOfAllCasesTogetherAreNeverMoreThanTheWhole() {
        var basis = basis(0, new RefundBasis.Line(1, 1, "TEA", "Tea", 1, 3, 3000, 2000, 2, 1000, 1, 667, 1, 0, 0));

        var again = RefundCalculator.calculate(basis, new RefundChoices(0, false, true, true));

        assertThat(again.couponMinor()).isEqualTo(333);
        assertThat(again.points()).isZero();
    }

    @Test
    @Tag("RR-05")
    @Tag("U8")
    void theServiceFeeIsSpreadOverTheLinesToTheLastCent() {
        var basis = basis(0, line(1, 1, 1000, 0, 0, 0), line(1, 1, 500, 0, 0, 0), line(1, 1, 1, 0, 0, 0));

        var refund = RefundCalculator.calculate(basis, new RefundChoices(100, false, false, false));

        assertThat(refund.totalMinor()).isEqualTo(1401);
        assertThat(refund.lines().stream()
                        .mapToLong(RefundCalculation.Line::amountMinor)
                        .sum())
                .isEqualTo(1401);
    }

    @Test
    @Tag("RR-18")
    void aMistakenPurchaseCostsFivePerCent() {
        var basis = basis(0, line(1, 1, 999, 500, 0, 0));

        var refund = RefundCalculator.calculate(basis, NOTHING_EXTRA);

        assertThat(refund.handlingFeeMinor()).isEqualTo(49);
        assertThat(refund.totalMinor()).isEqualTo(950);
    }

    @Test
    void aFeeAboveTheGoodsNeverTurnsIntoADemand() {
        var basis = basis(0, line(1, 1, 1000, 0, 0, 0));

        var refund = RefundCalculator.calculate(basis, new RefundChoices(5000, false, false, false));

        assertThat(refund.totalMinor()).isZero();
        assertThat(refund.serviceFeeMinor()).isEqualTo(1000);
    }

    private static long shareOf(int settledBefore, int units) {
        var basis =
                basis(0, new RefundBasis.Line(1, 1, "TEA", "Tea", units, 3, 1000, 0, settledBefore, 0, 0, 0, 0, 0, 0));
        return RefundCalculator.calculate(basis, NOTHING_EXTRA).totalMinor();
    }

    private static RefundBasis basis(long freight, RefundBasis.Line... lines) {
        return new RefundBasis(CurrencyUnit.of("CNY"), freight, List.of(lines));
    }

    private static RefundBasis.Line line(
            int units, int lineUnits, long paid, int basisPoints, long coupon, long points) {
        return new RefundBasis.Line(
                1, 1, "TEA", "Tea", units, lineUnits, paid, 0, 0, coupon, points, 0, 0, basisPoints, 0);
    }
}
