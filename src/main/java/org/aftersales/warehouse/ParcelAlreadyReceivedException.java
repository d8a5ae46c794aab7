package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** The same parcel is recorded a second time. */
public class ParcelAlreadyReceivedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ParcelAlreadyReceivedException(String trackingNumber) {
        super("The parcel with the tracking number {0} has already been received.", trackingNumber);
    }
}
