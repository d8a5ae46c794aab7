package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** No courier writes such a number. */
public class TrackingNumberInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TrackingNumberInvalidException() {
        super("A tracking number has at most 64 letters, digits, dots, slashes or hyphens; a phone number is none.");
    }
}
