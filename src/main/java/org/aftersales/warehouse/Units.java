package org.aftersales.warehouse;

import java.util.stream.LongStream;

/** Quantities that a parcel can hold. */
final class Units {

    /** More units of one article than any parcel of a customer holds: a slip of the finger or of a program. */
    static final int MOST = 100_000;

    private Units() {}

    /** @throws UnitsInvalidException when a quantity is zero, negative or beyond reason */
    static void check(LongStream quantities) throws UnitsInvalidException {
        if (quantities.anyMatch(units -> units < 1 || units > MOST)) {
            throw new UnitsInvalidException(MOST);
        }
    }
}
