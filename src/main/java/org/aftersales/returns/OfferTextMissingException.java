package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** An offer without words for the customer. */
public class OfferTextMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public OfferTextMissingException(int longest) {
        super("Write what the customer reads about the offer, in at most {0} characters.", longest);
    }
}
