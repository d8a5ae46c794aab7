package org.aftersales.warehouse;

import java.util.Optional;
import org.aftersales.shared.Waybill;

/** Courier and tracking number of a parcel that leaves, as the warehouse typed them: still unchecked. */
public record TypedWaybill(Optional<String> courier, Optional<String> trackingNumber) {

    /** @return empty when one of them is missing or cannot be meant */
    Optional<Waybill> read() {
        return Waybill.read(courier.orElse(null), trackingNumber.orElse(null));
    }
}
