package org.aftersales.warehouse.web;

import java.math.BigDecimal;

/** Reading quantities from requests without believing them. */
final class Quantity {

    private Quantity() {}

    /** A fraction or a number beyond any parcel becomes zero, which no service takes. */
    static long of(BigDecimal units) {
        try {
            return units.longValueExact();
        } catch (ArithmeticException noQuantity) {
            return 0;
        }
    }
}
