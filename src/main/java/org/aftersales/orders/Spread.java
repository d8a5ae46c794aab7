package org.aftersales.orders;

import java.util.ArrayList;
import java.util.List;
import org.aftersales.shared.Proportion;

/** Spreading an order's discount, coupon or points over its lines, so that the parts add up to the whole exactly (DF-06). */
public final class Spread {

    private Spread() {}

    /**
     * Pro rata; what rounding leaves over falls to the later lines. No part exceeds its line's weight as long as the amount does not
     * exceed all weights together.
     *
     * @param amount zero or more
     * @param weights what each line costs, zero or more; together at least 1 when the amount is
     * @return as many parts as weights
     */
    public static List<Long> over(long amount, List<Long> weights) {
        var total = weights.stream().reduce(0L, Math::addExact);
        if (amount == 0) {
            return weights.stream().map(weight -> 0L).toList();
        }
        var parts = new ArrayList<Long>();
        var before = 0L;
        for (var weight : weights) {
            parts.add(Proportion.upTo(amount, before + weight, total) - Proportion.upTo(amount, before, total));
            before += weight;
        }
        return List.copyOf(parts);
    }
}
