package org.aftersales.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.aftersales.orders.Earning;

/** Whatever parts of a sale are refunded, and taken back, and refunded again. */
@Tag("B-12")
@Tag("U12")
class ShareProperties {

    private static final Account ACCOUNT = new Account(Account.Type.DISTRIBUTOR, "D-1", Earning.Kind.COMMISSION, "CNY");

    @Property
    void neverMoreGoesBackThanWasEarnedAndAllUnitsTakeAllOfIt(
            @ForAll @LongRange(max = 1_000_000_000_000L) long earned,
            @ForAll @IntRange(min = 1, max = 300) int units,
            @ForAll @Size(max = 30) List<@IntRange(min = -20, max = 20) Integer> steps) {
        var share = share(earned, units);

        for (int step : steps) {
            var before = share;
            share = step < 0 ? share.restoring(-step) : share.reversing(step);

            assertThat(share.reversed()).isBetween(0L, earned);
            assertThat(share.reversedUnits()).isBetween(0, units);
            assertThat(share.reversed() - before.reversed())
                    .as("a refund takes, and what was taken back gives")
                    .isBetween(step < 0 ? -earned : 0L, step < 0 ? 0L : earned);
        }

        assertThat(share.reversing(units).reversed()).isEqualTo(earned);
        assertThat(share.restoring(units).reversed()).isZero();
    }

    @Property
    void theOrderOfPartsDoesNotMatter(
            @ForAll @LongRange(max = 1_000_000) long earned,
            @ForAll @IntRange(min = 1, max = 50) int first,
            @ForAll @IntRange(min = 1, max = 50) int second) {
        var whole = share(earned, 100);

        assertThat(whole.reversing(first).reversing(second))
                .isEqualTo(whole.reversing(second).reversing(first));
        assertThat(whole.reversing(first).restoring(first)).isEqualTo(whole);
    }

    private static Share share(long earned, int units) {
        return new Share(1, 1, ACCOUNT, 0, earned, 0, 0, units);
    }
}
