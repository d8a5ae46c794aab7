package org.aftersales.workflow.submission;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field that a form asks for, with what its form allows.
 *
 * @param key name of the variable
 * @param label what people call it
 * @param required whether an answer is needed; never when the field may be hidden
 * @param readonly shown and sent back as it was
 * @param choices the only answers; empty when they are free, or computed when the form is shown
 */
record FormField(
        String key,
        String label,
        Type type,
        boolean required,
        boolean readonly,
        int maxLength,
        @Nullable Pattern pattern,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        Set<String> choices) {

    /** The engine keeps texts of this length. */
    static final int LONGEST = 4000;

    FormField {
        choices = Set.copyOf(choices);
    }

    enum Type {
        TEXT,
        NUMBER,
        YES_NO,
        OTHER
    }

    /** @param value the answer; null when none was given */
    boolean allows(@Nullable Object value) {
        if (value == null || value.equals("")) {
            return !required;
        }
        return switch (type) {
            case TEXT -> value instanceof String text && allowsText(text);
            case NUMBER -> allowsNumber(value);
            case YES_NO -> value instanceof Boolean answer && (answer || !required);
            case OTHER -> value.toString().length() <= LONGEST;
        };
    }

    private boolean allowsText(String text) {
        return text.length() <= maxLength
                && (pattern == null || pattern.matcher(text).matches())
                && (choices.isEmpty() || choices.contains(text));
    }

    private boolean allowsNumber(Object value) {
        if (!(value instanceof Number || value instanceof String)
                || value.toString().length() > 30) {
            return false;
        }
        try {
            var number = new BigDecimal(value.toString());
            return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
