package org.aftersales.staff;

import org.aftersales.shared.BusinessException;

/** Neither a customer nor an order has this number. */
public class NoSuchCustomerUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NoSuchCustomerUnknownException() {
        super("There is no customer and no order with this number.");
    }
}
