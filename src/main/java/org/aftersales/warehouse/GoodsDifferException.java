package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** A parcel for the customer does not hold what lies here for the customer. */
public class GoodsDifferException extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** @param units that lie here */
    public GoodsDifferException(long units) {
        super(
                "Units for the customer that lie here: {0}. All of them go into one parcel; count them and enter how many there are.",
                units);
    }
}
