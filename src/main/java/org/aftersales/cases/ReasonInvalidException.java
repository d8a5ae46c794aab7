package org.aftersales.cases;

import org.aftersales.shared.BusinessException;

/** A reason that would be incomplete. */
public class ReasonInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ReasonInvalidException() {
        super(
                "A reason needs a code of capital letters, digits and underscores, a name in English and in Chinese, and a fault party.");
    }
}
