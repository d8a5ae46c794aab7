package org.aftersales.orders;

import org.jspecify.annotations.Nullable;

/**
 * What somebody earned by the sale of a line, as the shop tells it (B-12).
 *
 * @param lineNumber as the shop numbers it
 * @param distributor number of the direct seller; empty: the customer of the order
 * @param level how far up the line: 0 who sold, 1 the one above, and so on
 * @param amount minor units of the order's currency, or hundredths of a point
 */
public record Earning(int lineNumber, @Nullable String distributor, int level, Kind kind, long amount) {

    /** Points have two decimals at most. */
    public static final int POINT_DECIMALS = 2;

    /** What is earned: money, or points of one kind. */
    public enum Kind {
        COMMISSION(true),
        BONUS(true),
        /** Personal volume: the points by which a direct seller is ranked. */
        PV(false),
        POINTS(false);

        private final boolean money;

        Kind(boolean money) {
            this.money = money;
        }

        public boolean money() {
            return money;
        }
    }
}
