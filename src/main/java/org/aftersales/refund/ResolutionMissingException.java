package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** The form was sent without a resolution. */
public class ResolutionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ResolutionMissingException() {
        super("Choose whether the refund is tried again or was paid outside.");
    }
}
