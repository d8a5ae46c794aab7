package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** What the reviewer typed is not an amount that may be offered. */
public class GoodwillAmountInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public GoodwillAmountInvalidException(String most, String currency, int decimals) {
        super(
                "A coupon is worth more than nothing and at most what the refund would be: {0}. Enter an amount in {1} with at most {2} decimals.",
                most, currency, decimals);
    }
}
