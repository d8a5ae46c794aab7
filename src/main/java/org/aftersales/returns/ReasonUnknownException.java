package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The reason is not one of the coded reasons. */
public class ReasonUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ReasonUnknownException(String code) {
        super("There is no return reason {0}.", code);
    }
}
