package org.aftersales.orders;

import org.aftersales.shared.BusinessException;

/** The parcel holds what the order does not have. */
public class ShipmentLineInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ShipmentLineInvalidException(int lineNumber) {
        super("The order has no such units on line {0} that could be shipped.", lineNumber);
    }
}
