package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** More words than a message takes. */
public class CustomerTextTooLongException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public CustomerTextTooLongException(int limit) {
        super("The text for the customer is longer than {0} characters.", limit);
    }
}
