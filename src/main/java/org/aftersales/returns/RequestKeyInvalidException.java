package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** Every filing carries its own key, so that sending it twice opens one case (R9). */
public class RequestKeyInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RequestKeyInvalidException() {
        super("Send your own key of the request in the header Idempotency-Key: 8 to 100 letters, digits or signs.");
    }
}
