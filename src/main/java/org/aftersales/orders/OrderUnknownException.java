package org.aftersales.orders;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.OrderNumber;

/** The shop has not told of such an order. */
public class OrderUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public OrderUnknownException(OrderNumber number) {
        super("There is no order {0}.", number.value());
    }
}
