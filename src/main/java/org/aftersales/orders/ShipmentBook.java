package org.aftersales.orders;

import java.util.Optional;
import org.aftersales.shared.OrderNumber;

/** The parcels that the shop has told of. Joins the caller's transaction. */
public interface ShipmentBook {

    /** What was in the parcel, as {@link Shipment#content()} has it. */
    Optional<String> content(OrderNumber order, String shipmentNumber);

    /** Stores the parcel; from now on the order counts as shipped. */
    void store(Shipment shipment);
}
