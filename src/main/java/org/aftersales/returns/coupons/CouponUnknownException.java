package org.aftersales.returns.coupons;

import org.aftersales.shared.BusinessException;

/** No coupon has this code. */
public class CouponUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public CouponUnknownException(String code) {
        super("There is no coupon {0}.", code);
    }
}
