package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** A gift leaves without courier or number. */
public class GiftShipmentInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public GiftShipmentInvalidException(int longest) {
        super("Enter courier and tracking number of the gift, at most {0} characters each.", longest);
    }
}
