package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** The superior has not said whether the amount is approved or sent back. */
public class AmountDecisionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public AmountDecisionMissingException() {
        super("Choose whether the amount is approved or sent back.");
    }
}
