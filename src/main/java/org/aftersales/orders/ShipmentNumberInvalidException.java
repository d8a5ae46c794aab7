package org.aftersales.orders;

import org.aftersales.shared.BusinessException;

/** The shop's number of a parcel is missing or too long. */
public class ShipmentNumberInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ShipmentNumberInvalidException() {
        super("Name the shipment by a number of up to 64 letters, digits and the signs . _ / -.");
    }
}
