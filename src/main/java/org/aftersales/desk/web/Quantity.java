package org.aftersales.desk.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A quantity as people type it. */
final class Quantity {

    private Quantity() {}

    /** @return empty when it is no whole number of up to six digits; nothing typed is zero */
    static Optional<Integer> of(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return Optional.of(0);
        }
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
