package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** An inspection names a line that is not in its parcel. */
public class LineNotOfParcelException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public LineNotOfParcelException(long parcelLineId) {
        super("There is no line {0} in this parcel.", Long.toString(parcelLineId));
    }
}
