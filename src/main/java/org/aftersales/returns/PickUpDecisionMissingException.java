package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** A pick-up is booked again, or the customer sends the goods. */
public class PickUpDecisionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PickUpDecisionMissingException() {
        super("Book the pick-up again, or say that the customer sends the goods.");
    }
}
