package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** A coupon given by hand has a code. */
public class CouponCodeMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public CouponCodeMissingException() {
        super("Enter the code of the coupon: letters, digits or hyphens, and no phone number.");
    }
}
