package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** The provider may still have paid, so nobody may pay the same money by another way. */
public class RefundUnderWayException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RefundUnderWayException(String refundNumber) {
        super(
                "The provider has not said yet whether refund {0} was paid. Ask it again; paying outside now could pay twice.",
                refundNumber);
    }
}
