package org.aftersales.orders.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aftersales.orders.ImportError;
import org.aftersales.orders.ImportReport;
import org.aftersales.orders.ImportReport.Counts;
import org.aftersales.orders.SoldOrder;
import org.aftersales.orders.SoldOrders.Outcome;
import org.aftersales.orders.SoldOrders.Result;

/** Counts what became of the orders of one import. */
final class ImportTally {

    private final List<ImportError> errors = new ArrayList<>();
    private final Map<Result, Integer> results = new EnumMap<>(Result.class);
    private int errorCount;
    private long rowsRead;

    void note(List<ImportError> found) {
        errorCount += found.size();
        var room = ImportReport.ERRORS_KEPT - errors.size();
        errors.addAll(found.subList(0, Math.min(found.size(), room)));
    }

    void refused(List<ImportError> why) {
        results.merge(Result.REFUSED, 1, Integer::sum);
        note(why);
    }

    void stored(Outcome outcome, SoldOrder order, long place) {
        results.merge(outcome.result(), 1, Integer::sum);
        var fault = outcome.fault();
        if (fault != null) {
            note(List.of(new ImportError(place, order.number().value(), "", fault, outcome.argument())));
        }
    }

    void rowsRead(long rows) {
        rowsRead = rows;
    }

    long rowsRead() {
        return rowsRead;
    }

    ImportReport report(ImportReport.State state) {
        return new ImportReport(
                state,
                rowsRead,
                new Counts(
                        results.getOrDefault(Result.IMPORTED, 0),
                        results.getOrDefault(Result.UNCHANGED, 0),
                        results.getOrDefault(Result.CHANGED, 0),
                        results.getOrDefault(Result.REFUSED, 0)),
                errorCount,
                errors);
    }
}
