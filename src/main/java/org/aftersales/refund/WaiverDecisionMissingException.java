package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** The manager's form was sent without a decision. */
public class WaiverDecisionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public WaiverDecisionMissingException() {
        super("Choose whether the money is waived or collected.");
    }
}
