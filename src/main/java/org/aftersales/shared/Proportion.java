package org.aftersales.shared;

import java.math.BigInteger;

/** Dividing an amount of minor units (cents) so that the parts never exceed the whole. */
public final class Proportion {

    private Proportion() {}

    /**
     * The part of an amount that belongs to the first {@code count} of {@code total} units: rounded down, so the last part takes the
     * rounding rest. The share of units 3 to 5 is {@code upTo(paid, 5, n) - upTo(paid, 2, n)}.
     *
     * @param minorUnits the whole amount, zero or more
     * @param count units so far, from zero to {@code total}
     * @param total all units, at least 1
     */
    public static long upTo(long minorUnits, long count, long total) {
        if (minorUnits < 0 || total < 1 || count < 0 || count > total) {
            throw new IllegalArgumentException("cannot take " + count + " of " + total + " parts of " + minorUnits);
        }
        return BigInteger.valueOf(minorUnits)
                .multiply(BigInteger.valueOf(count))
                .divide(BigInteger.valueOf(total))
                .longValueExact();
    }
}
