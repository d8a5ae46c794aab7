package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** A case is closed with a reason that others understand later. */
public class ClosingReasonMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ClosingReasonMissingException() {
        super("Say why the case is closed, in at most 1000 characters.");
    }
}
