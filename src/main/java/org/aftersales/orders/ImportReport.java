package org.aftersales.orders;

import java.util.List;

/**
 * How far an import is and what it found.
 *
 * @param rowsRead rows of a CSV file or orders of JSON
 * @param errorCount all errors; the list holds the first {@value #ERRORS_KEPT}
 */
public record ImportReport(State state, long rowsRead, Counts orders, int errorCount, List<ImportError> errors) {

    public static final int ERRORS_KEPT = 1000;

    public ImportReport {
        errors = List.copyOf(errors);
    }

    public enum State {
        RUNNING,
        DONE,
        /** No progress for minutes: its node was stopped. Send the file again; what landed costs nothing. */
        INTERRUPTED
    }

    public record Counts(int imported, int unchanged, int changed, int refused) {}
}
