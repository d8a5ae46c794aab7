package org.aftersales.cases;

import org.aftersales.shared.BusinessException;

/** No such reason. */
public class ReasonUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ReasonUnknownException(String code) {
        super("There is no reason with the code {0}.", code);
    }
}
