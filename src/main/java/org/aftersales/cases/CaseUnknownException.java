package org.aftersales.cases;

import org.aftersales.shared.BusinessException;

/** There is no such case, or the caller may not know of it. */
public class CaseUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public CaseUnknownException(String number) {
        super("There is no case {0}.", number);
    }
}
