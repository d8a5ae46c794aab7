package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The form was sent without a decision. */
public class CouponDecisionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public CouponDecisionMissingException() {
        super("Choose whether the coupon is tried again or was given by hand.");
    }
}
