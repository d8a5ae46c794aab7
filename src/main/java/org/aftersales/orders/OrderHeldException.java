package org.aftersales.orders;

import org.aftersales.shared.BusinessException;

/** Units that should leave are held because the customer asks the money back. */
public class OrderHeldException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public OrderHeldException(int lineNumber) {
        super(
                "Do not ship line {0} of this order: the customer asks the money back, and that is being decided.",
                lineNumber);
    }
}
