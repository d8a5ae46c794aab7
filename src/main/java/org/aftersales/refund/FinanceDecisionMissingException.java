package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** The form was sent without a decision. */
public class FinanceDecisionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public FinanceDecisionMissingException() {
        super("Choose whether the amount is approved or sent back.");
    }
}
