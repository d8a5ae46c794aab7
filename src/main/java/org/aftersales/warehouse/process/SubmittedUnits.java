package org.aftersales.warehouse.process;

import java.util.Map;
import java.util.Optional;

/** Units that the warehouse has counted, from submitted values, which may be anything that a client sends. */
final class SubmittedUnits {

    private SubmittedUnits() {}

    /** Empty when no whole number was sent. */
    static Optional<Long> of(Map<String, Object> submitted, String name) {
        var value = submitted.get(name);
        return value instanceof Integer || value instanceof Long
                ? Optional.of(((Number) value).longValue())
                : Optional.empty();
    }
}
