package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The money of this return went first: there is no way back but to send the goods. */
public class RefundPaidFirstException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RefundPaidFirstException() {
        super(
                "The refund of this return is already on its way, so it can no longer be cancelled. Please send the goods.");
    }
}
