package org.aftersales.returns;

import org.aftersales.shared.BusinessException;
import org.joda.money.Money;

/** The person may approve coupons, but none of this amount. */
public class HigherApprovalNeededException extends BusinessException {

    private static final long serialVersionUID = 1L;

    HigherApprovalNeededException(Money order) {
        super(
                "The refunds and coupons of this order come to {0}: somebody with a higher authority has to approve this coupon.",
                order.toString());
    }
}
