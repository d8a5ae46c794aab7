package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** A quantity is not a whole number of units, or not one that a parcel can hold. */
public class UnitsInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public UnitsInvalidException(long most) {
        super("Units must be a whole number from 1 to {0}.", most);
    }
}
