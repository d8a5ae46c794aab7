package org.aftersales.commission;

import org.aftersales.shared.BusinessException;

/** Nobody of this number has earned anything, or it is not for the caller to know. */
public class StatementUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public StatementUnknownException(String beneficiary) {
        super("There is no statement of {0}.", beneficiary);
    }
}
