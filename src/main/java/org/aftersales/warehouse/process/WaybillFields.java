package org.aftersales.warehouse.process;

import java.util.Map;
import java.util.Optional;
import org.aftersales.warehouse.TypedWaybill;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;

/** Courier and tracking number in a form of the warehouse, as the domain reads them. */
enum WaybillFields {
    GIFT(CaseVariables.GIFT_COURIER, CaseVariables.GIFT_TRACKING_NUMBER),
    GOODS_SENT_BACK(CaseVariables.SENT_BACK_COURIER, CaseVariables.SENT_BACK_TRACKING_NUMBER);

    private final String courier;
    private final String trackingNumber;

    WaybillFields(String courier, String trackingNumber) {
        this.courier = courier;
        this.trackingNumber = trackingNumber;
    }

    TypedWaybill of(CaseValues variables) {
        return new TypedWaybill(variables.optionalText(courier), variables.optionalText(trackingNumber));
    }

    /** Submitted values, which may be anything that a client sends. */
    TypedWaybill of(Map<String, Object> submitted) {
        return new TypedWaybill(text(submitted, courier), text(submitted, trackingNumber));
    }

    /** Once the case file has them. */
    void forget(CaseValues variables) {
        variables.forget(courier).forget(trackingNumber);
    }

    private static Optional<String> text(Map<String, Object> submitted, String name) {
        return submitted.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
