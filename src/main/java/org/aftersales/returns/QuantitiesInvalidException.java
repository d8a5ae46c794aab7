package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** What shall be returned cannot be read, or nothing would be left of it. */
public class QuantitiesInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public QuantitiesInvalidException() {
        super("Name each article of the return once, with zero or more units; at least one unit must stay.");
    }
}
