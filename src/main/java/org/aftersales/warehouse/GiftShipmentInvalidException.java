package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** A gift leaves without a courier that has a name, or a number that couriers write. */
public class GiftShipmentInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public GiftShipmentInvalidException() {
        super(
                "Enter courier and tracking number of the gift: a name of at most 40 letters, and a number of at most 64 letters,"
                        + " digits, dots, slashes or hyphens; a phone number is none.");
    }
}
