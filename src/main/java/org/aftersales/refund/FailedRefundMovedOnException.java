package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** More is to be paid than whoever resolves the failed refund has seen. */
public class FailedRefundMovedOnException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public FailedRefundMovedOnException() {
        super("More of this refund may be open than before. Please claim the task and look at what is to be paid now.");
    }
}
