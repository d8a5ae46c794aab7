package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** A notification does not fit what we sent. */
public class NotificationRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NotificationRefusedException(String refundNumber) {
        super("The notification does not fit refund {0}.", refundNumber);
    }
}
