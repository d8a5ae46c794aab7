package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** More is to be paid than whoever resolves the failed refund has seen. */
public class RefundTakenBackMovedOnException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RefundTakenBackMovedOnException() {
        super("Money of this refund came back from the provider. Please claim the task and look at what is open now.");
    }
}
