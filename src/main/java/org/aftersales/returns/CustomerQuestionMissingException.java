package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** Asking the customer needs a question. */
public class CustomerQuestionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public CustomerQuestionMissingException() {
        super("Write what the customer is asked.");
    }
}
