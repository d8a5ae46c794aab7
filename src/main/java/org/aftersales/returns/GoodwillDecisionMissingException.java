package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The form was sent without a decision. */
public class GoodwillDecisionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public GoodwillDecisionMissingException() {
        super("Choose whether the offer is approved or goes back to the reviewer.");
    }
}
