package org.aftersales.orders;

import org.aftersales.shared.BusinessException;

/** A parcel cannot have left at a time that has not come yet. */
public class ShippedInFutureException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ShippedInFutureException() {
        super("The time of the shipment has not come yet.");
    }
}
