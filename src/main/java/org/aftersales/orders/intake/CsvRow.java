package org.aftersales.orders.intake;

import java.util.HashMap;
import java.util.Map;
import org.aftersales.orders.ImportFault;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * One row of a CSV file, its facts by what they are about.
 *
 * @param place the line of the file where it ends
 * @param fault what is wrong with the row as a whole
 */
record CsvRow(
        long place,
        Map<String, String> head,
        Map<String, String> line,
        Map<String, String> payment,
        String earnings,
        @Nullable ImportFault fault) {

    static CsvRow of(CSVRecord told, long place, @Nullable ImportFault fault) {
        var row = new CsvRow(
                place,
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                told.isSet(CsvColumns.EARNINGS) ? told.get(CsvColumns.EARNINGS) : "",
                fault);
        told.toMap().forEach((column, value) -> {
            if (!value.isBlank()) {
                put(CsvColumns.HEAD.get(column), value, row.head());
                put(CsvColumns.LINE.get(column), value, row.line());
                put(CsvColumns.PAYMENT.get(column), value, row.payment());
            }
        });
        return row;
    }

    private static void put(@Nullable String fact, String value, Map<String, String> facts) {
        if (fact != null) {
            facts.put(fact, value);
        }
    }

    /** The order as the row names it; a row that does not say is nobody's. */
    String order() {
        return String.valueOf(head.get("number"));
    }
}
