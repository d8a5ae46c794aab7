package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The reason of the rejection is not on the list. */
public class RejectionReasonUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RejectionReasonUnknownException(String code) {
        super("There is no rejection reason {0}.", code);
    }
}
