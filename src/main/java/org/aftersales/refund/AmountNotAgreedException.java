package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** The amount is so high that a superior has to agree before finance approves it. */
public class AmountNotAgreedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    AmountNotAgreedException() {
        super("A superior has to agree to this amount first.");
    }
}
