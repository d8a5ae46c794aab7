package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** Refused goods leave without a courier that has a name, or a number that couriers write. */
public class GoodsShipmentInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public GoodsShipmentInvalidException() {
        super(
                "Enter courier and tracking number of the goods: a name of at most 40 letters, and a number of at most 64 letters,"
                        + " digits, dots, slashes or hyphens.");
    }
}
