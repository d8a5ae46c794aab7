package org.aftersales.orders.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.aftersales.orders.ImportError;
import org.aftersales.orders.ImportFault;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Orders of a CSV file with a header: one row a line, rows of one order one after another; lines are numbered in the order of their rows. */
final class CsvOrders implements ToldOrders {

    /** Shops write it when a line was entered; the first line counts. */
    private static final String TIME_OF_ORDER = "orderedAt";

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<ImportError> errors;
    private @Nullable Row waiting;
    private long rowsRead;

    private record Row(
            long place,
            Map<String, String> head,
            Map<String, String> line,
            Map<String, String> payment,
            String earnings,
            boolean misshapen) {}

    /** @param errors takes what is wrong with the header, and rows that contradict each other */
    CsvOrders(Reader file, List<ImportError> errors) throws IOException {
        this.parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get()
                .parse(file);
        this.records = parser.iterator();
        this.errors = errors;
        CsvColumns.missing(parser.getHeaderNames())
                .forEach(column -> errors.add(new ImportError(1, null, column, ImportFault.COLUMN_MISSING, null)));
        CsvColumns.unknown(parser.getHeaderNames())
                .forEach(column -> errors.add(new ImportError(1, null, column, ImportFault.COLUMN_UNKNOWN, null)));
    }

    @Override
    public boolean tellsOfPayment() {
        return parser.getHeaderNames().stream().anyMatch(CsvColumns::aboutPayment);
    }

    @Override
    public long rowsRead() {
        return rowsRead;
    }

    @Override
    public boolean hasNext() {
        return CsvColumns.missing(parser.getHeaderNames()).isEmpty() && (waiting != null || records.hasNext());
    }

    @Override
    public ToldOrder next() {
        var first = nextRow().orElseThrow(NoSuchElementException::new);
        var rows = new ArrayList<Row>(List.of(first));
        var number = String.valueOf(first.head().get("number"));
        for (var row = nextRow(); row.isPresent(); row = nextRow()) {
            if (!number.equals(row.get().head().get("number"))) {
                waiting = row.get();
                break;
            }
            rows.add(row.get());
        }
        return order(rows);
    }

    private Optional<Row> nextRow() {
        if (waiting != null) {
            var row = waiting;
            waiting = null;
            return Optional.of(row);
        }
        if (!records.hasNext()) {
            return Optional.empty();
        }
        var row = row(records.next());
        rowsRead++;
        return Optional.of(row);
    }

    private Row row(CSVRecord told) {
        var row = new Row(
                parser.getCurrentLineNumber(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                told.isSet(CsvColumns.EARNINGS) ? told.get(CsvColumns.EARNINGS) : "",
                !told.isConsistent());
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

    private ToldOrder order(List<Row> rows) {
        var head = new LinkedHashMap<String, String>();
        var lines = new ArrayList<ToldLine>();
        var payments = new LinkedHashMap<Map<String, String>, ToldFacts>();
        for (var row : rows) {
            if (row.misshapen()) {
                errors.add(new ImportError(row.place(), null, "", ImportFault.ROW_MISSHAPEN, null));
            }
            row.head().forEach((fact, value) -> {
                var before = head.putIfAbsent(fact, value);
                if (before != null && !before.equals(value) && !fact.equals(TIME_OF_ORDER)) {
                    contradiction(row, fact);
                }
            });
            lines.add(new ToldLine(
                    new ToldFacts(row.place(), row.line(), CsvColumns::ofLine),
                    CsvEarnings.of(row.place(), row.earnings())));
            if (!row.payment().isEmpty()) {
                payments.putIfAbsent(row.payment(), new ToldFacts(row.place(), row.payment(), CsvColumns::ofPayment));
            }
        }
        return new ToldOrder(
                new ToldFacts(rows.get(0).place(), head, CsvColumns::ofHead), lines, List.copyOf(payments.values()));
    }

    private void contradiction(Row row, String fact) {
        errors.add(new ImportError(
                row.place(), row.head().get("number"), CsvColumns.ofHead(fact), ImportFault.ROWS_CONTRADICT, null));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
