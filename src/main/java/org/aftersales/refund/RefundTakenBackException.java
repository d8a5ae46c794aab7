package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** A provider that has taken a refund back pays nothing more under its number. */
public class RefundTakenBackException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RefundTakenBackException(String refundNumber) {
        super("The provider has given refund {0} back to us. Pay it outside and enter the voucher.", refundNumber);
    }
}
