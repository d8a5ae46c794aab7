package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The answer to an offer is a yes or a no. */
public class OfferAnswerMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public OfferAnswerMissingException() {
        super("Answer the offer with yes or no.");
    }
}
