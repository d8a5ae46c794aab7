package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** A gift makes up for damage by the carrier only. */
public class GiftNotForThisReasonException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public GiftNotForThisReasonException() {
        super("A gift is only given where the carrier has damaged the goods.");
    }
}
