package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** Courier or tracking number are missing or too long. */
public class ShipmentInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ShipmentInvalidException() {
        super("Give the courier and the tracking number, each with at most 64 characters.");
    }
}
