package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The customer was offered coupons often enough. */
public class TooManyOffersException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TooManyOffersException(int offers) {
        super("This customer was offered a coupon {0} times in this case. Approve or reject the return now.", offers);
    }
}
