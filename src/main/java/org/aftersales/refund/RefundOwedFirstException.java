package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** Nothing is collected for goods whose refund the customer has not kept. */
public class RefundOwedFirstException extends BusinessException {

    private static final long serialVersionUID = 1L;

    RefundOwedFirstException(String refundNumber) {
        super(
                "The provider has given refund {0} back to us. Pay it to the customer first, then collect.",
                refundNumber);
    }
}
