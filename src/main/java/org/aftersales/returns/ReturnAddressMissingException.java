package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** Approved goods need a place to go to (RR-08). */
public class ReturnAddressMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ReturnAddressMissingException() {
        super("Say where the goods shall be sent: contact, phone and address.");
    }
}
