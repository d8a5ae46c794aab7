package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The money of the return is promised for what was asked for. */
public class AmountFixedMovedOnException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public AmountFixedMovedOnException() {
        super("The refund of this return is fixed already; its quantities stay as they are.");
    }
}
