package org.aftersales.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of an after-sales case, as it is told to the customer; the business key of every process of the case.
 *
 * @param value {@code AS-} and digits, for example {@code AS-261122-000042}
 */
public record CaseNumber(String value) {

    private static final String SPELLING = "AS-[0-9]{6}-[0-9]{6,9}";

    public CaseNumber {
        if (value == null || !value.matches(SPELLING)) {
            throw new IllegalArgumentException("not a case number: " + value);
        }
    }

    /** The case number that a text spells; empty where it spells none, as the business key of a process that is no case's. */
    public static Optional<CaseNumber> read(@Nullable String text) {
        return text != null && text.matches(SPELLING) ? Optional.of(new CaseNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
