package org.aftersales.orders;

import org.aftersales.shared.BusinessException;

/** There is no such import. */
public class ImportUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ImportUnknownException(String id) {
        super("There is no import {0}.", id);
    }
}
