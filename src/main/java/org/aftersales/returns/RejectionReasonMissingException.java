package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** A rejection needs a coded reason (RR-04). */
public class RejectionReasonMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RejectionReasonMissingException() {
        super("Choose the reason of the rejection.");
    }
}
