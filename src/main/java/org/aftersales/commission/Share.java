package org.aftersales.commission;

import org.aftersales.shared.Proportion;

/**
 * What a line earned for one account, and what of it went back so far. The part that goes back is cumulative over all refunds of the line
 * and rounded down, so that the parts never exceed the whole and all units together take back exactly all of it.
 *
 * @param amount minor units, or hundredths of a point
 * @param lineUnits units that the sale of the line had
 */
public record Share(
        long earningId,
        long orderLineId,
        Account account,
        int level,
        long amount,
        int reversedUnits,
        long reversed,
        int lineUnits) {

    /** With so many more units refunded, at most all. */
    Share reversing(int units) {
        var after = Math.min(lineUnits, reversedUnits + units);
        return with(after, Math.max(reversed, Proportion.upTo(amount, after, lineUnits)));
    }

    /** With so many units whose money the customer does not have after all, at most those that were refunded. */
    Share restoring(int units) {
        var after = Math.max(0, reversedUnits - units);
        return with(after, Math.min(reversed, Proportion.upTo(amount, Math.min(after, lineUnits), lineUnits)));
    }

    private Share with(int units, long part) {
        return new Share(earningId, orderLineId, account, level, amount, units, part, lineUnits);
    }
}
