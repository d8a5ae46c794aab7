package org.aftersales.orders;

import org.aftersales.shared.BusinessException;

/** Units that should leave have been cancelled and paid back. */
public class UnitsCancelledException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public UnitsCancelledException(int lineNumber) {
        super("Do not ship line {0} of this order: the customer has cancelled it and has the money back.", lineNumber);
    }
}
