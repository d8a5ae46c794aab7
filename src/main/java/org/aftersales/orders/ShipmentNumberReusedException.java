package org.aftersales.orders;

import org.aftersales.shared.BusinessException;

/** Another parcel of the order was told under the same number. */
public class ShipmentNumberReusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ShipmentNumberReusedException() {
        super("Another shipment of this order was told under this number before.");
    }
}
