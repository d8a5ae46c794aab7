package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** Courier or tracking number are missing, or hold what belongs into neither. */
public class ShipmentInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ShipmentInvalidException() {
        super(
                "Give the courier and the tracking number: a name of at most 40 letters, and a number of at most 64 letters,"
                        + " digits, dots, slashes or hyphens; a phone number is none.");
    }
}
