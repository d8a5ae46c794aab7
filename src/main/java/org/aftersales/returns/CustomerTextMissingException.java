package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** A rejection needs words that the customer can read (RR-04). */
public class CustomerTextMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public CustomerTextMissingException() {
        super("Write what the customer shall read about the rejection.");
    }
}
