package org.aftersales.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.aftersales.shared.Proportion;

@Tag("B-03")
@Tag("DF-06")
class SpreadProperties {

    record Whole(long amount, List<Long> weights) {}

    @Property
    void thePartsAddUpToTheWholeAndNoneExceedsItsLine(@ForAll("wholes") Whole whole) {
        var parts = Spread.over(whole.amount(), whole.weights());

        assertThat(parts).hasSameSizeAs(whole.weights());
        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(whole.amount());
        for (int index = 0; index < parts.size(); index++) {
            assertThat(parts.get(index)).isBetween(0L, whole.weights().get(index));
        }
    }

    @Property
    void everySequenceOfPartialReturnsAddsUpToWhatWasPaid(
            @ForAll("paid") long paid, @ForAll("returns") List<Integer> returns) {
        var units = returns.stream().mapToInt(Integer::intValue).sum();

        var settled = 0;
        var refunded = 0L;
        for (var share : returns) {
            refunded += Proportion.upTo(paid, settled + share, units) - Proportion.upTo(paid, settled, units);
            settled += share;
            assertThat(refunded).isBetween(0L, paid);
        }

        assertThat(refunded).isEqualTo(paid);
    }

    @Provide
    Arbitrary<Whole> wholes() {
        var weights = Arbitraries.longs()
                .between(0, 1_000_000_000_000L)
                .list()
                .ofMinSize(1)
                .ofMaxSize(300);
        return weights.flatMap(all -> {
            var most = all.stream().mapToLong(Long::longValue).sum();
            return Combinators.combine(Arbitraries.longs().between(0, most), Arbitraries.just(all))
                    .as(Whole::new);
        });
    }

    @Provide
    Arbitrary<Long> paid() {
        return Arbitraries.longs().between(0, 1_000_000_000_000L);
    }

    @Provide
    Arbitrary<List<Integer>> returns() {
        return Arbitraries.integers().between(1, 10_000).list().ofMinSize(1).ofMaxSize(40);
    }
}
