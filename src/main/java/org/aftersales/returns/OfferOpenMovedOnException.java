package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** A coupon was proposed for exactly these goods: other quantities would want another coupon. */
public class OfferOpenMovedOnException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public OfferOpenMovedOnException() {
        super("A coupon is offered for these goods; once that is answered, the quantities may change.");
    }
}
