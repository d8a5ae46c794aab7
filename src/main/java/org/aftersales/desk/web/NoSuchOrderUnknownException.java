package org.aftersales.desk.web;

import org.aftersales.shared.BusinessException;

/** What was asked for cannot be the number of an order. */
class NoSuchOrderUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    NoSuchOrderUnknownException() {
        super("There is no such order.");
    }
}
