package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The form was sent without a decision. */
public class GiftDecisionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public GiftDecisionMissingException() {
        super("Choose whether the gift is approved.");
    }
}
