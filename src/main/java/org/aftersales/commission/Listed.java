package org.aftersales.commission;

import java.util.List;

/**
 * The beginning of a list that may be long.
 *
 * @param cut whether there is more
 */
public record Listed<T>(List<T> rows, boolean cut) {

    public Listed {
        rows = List.copyOf(rows);
    }

    /** @param found one more than is listed, where there is more */
    static <T> Listed<T> of(List<T> found, int most) {
        return new Listed<>(found.subList(0, Math.min(most, found.size())), found.size() > most);
    }
}
