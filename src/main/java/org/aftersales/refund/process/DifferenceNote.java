package org.aftersales.refund.process;

import java.util.Optional;
import org.aftersales.refund.DifferenceNoteMissingException;

/** What finance writes about a difference. */
final class DifferenceNote {

    private static final int SHORTEST = 5;

    /** As long as the encrypted text still fits its column. */
    private static final int LONGEST = 900;

    private DifferenceNote() {}

    static String checked(Optional<String> note) throws DifferenceNoteMissingException {
        return note.map(String::strip)
                .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
                .orElseThrow(() -> new DifferenceNoteMissingException(SHORTEST, LONGEST));
    }
}
