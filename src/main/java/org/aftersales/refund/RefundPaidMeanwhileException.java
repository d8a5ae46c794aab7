package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** The provider has paid after all while the failed refund was with finance. */
public class RefundPaidMeanwhileException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RefundPaidMeanwhileException() {
        super(
                "The provider has paid meanwhile, so nothing is left to pay outside. Choose to try again: the case goes on.");
    }
}
