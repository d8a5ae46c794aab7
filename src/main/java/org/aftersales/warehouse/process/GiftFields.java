package org.aftersales.warehouse.process;

import static org.aftersales.workflow.CaseVariables.GIFT_COURIER;
import static org.aftersales.workflow.CaseVariables.GIFT_TRACKING_NUMBER;

import java.util.Map;
import java.util.Optional;
import org.aftersales.warehouse.GiftDispatch.Shipment;
import org.aftersales.workflow.CaseValues;

/** The form "Ship gift" as the domain reads it. */
final class GiftFields {

    private GiftFields() {}

    static Shipment of(CaseValues variables) {
        return new Shipment(variables.optionalText(GIFT_COURIER), variables.optionalText(GIFT_TRACKING_NUMBER));
    }

    /** Submitted values, which may be anything that a client sends. */
    static Shipment of(Map<String, Object> submitted) {
        return new Shipment(text(submitted, GIFT_COURIER), text(submitted, GIFT_TRACKING_NUMBER));
    }

    private static Optional<String> text(Map<String, Object> submitted, String name) {
        return submitted.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
