package org.aftersales.warehouse;

import java.text.Normalizer;
import org.aftersales.shared.MobileNumber;
import org.jspecify.annotations.Nullable;

/** The batch number that quality control reads off the goods: kept in clear, so that a bad batch is found, and therefore no place for words. */
final class BatchNumber {

    /** Letters that are not Latin, as in 批号; an address needs more. */
    private static final int MOST_OTHER_LETTERS = 4;

    private BatchNumber() {}

    /** @throws BatchInvalidException when it names or reaches a person rather than goods */
    static void check(@Nullable String typed) throws BatchInvalidException {
        if (typed == null || typed.isBlank()) {
            return;
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var others = text.codePoints()
                .filter(letter -> Character.isLetter(letter) && !latin(letter))
                .count();
        if (text.codePoints().noneMatch(BatchNumber::latin)
                || others > MOST_OTHER_LETTERS
                || text.indexOf('@') >= 0
                || MobileNumber.isIn(text)) {
            throw new BatchInvalidException();
        }
    }

    private static boolean latin(int letter) {
        return letter < 128 && Character.isLetterOrDigit(letter);
    }
}
