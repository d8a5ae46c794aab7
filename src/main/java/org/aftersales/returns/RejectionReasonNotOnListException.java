package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The reason of the rejection is not on the list. */
public class RejectionReasonNotOnListException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RejectionReasonNotOnListException(String code) {
        super("There is no rejection reason {0}.", code);
    }
}
