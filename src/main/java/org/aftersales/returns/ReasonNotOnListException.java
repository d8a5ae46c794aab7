package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The reason is not one of the coded reasons. */
public class ReasonNotOnListException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ReasonNotOnListException(String code) {
        super("There is no return reason {0}.", code);
    }
}
