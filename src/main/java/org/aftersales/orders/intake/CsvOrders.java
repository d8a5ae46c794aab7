package org.aftersales.orders.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.aftersales.orders.ImportError;
import org.aftersales.orders.ImportFault;
import org.jspecify.annotations.Nullable;

/** Orders of a CSV file with a header: one row a line, rows of one order one after another; lines are numbered in the order of their rows. */
final class CsvOrders implements ToldOrders {

    /** Shops write it when a line was entered; the first line counts. */
    private static final String TIME_OF_ORDER = "orderedAt";

    private final CsvRows rows;
    private final List<ImportError> errors;
    private @Nullable CsvRow waiting;

    /** @param errors takes what is wrong with the header, and rows that contradict each other */
    CsvOrders(Reader file, List<ImportError> errors) throws IOException {
        this.rows = new CsvRows(file);
        this.errors = errors;
        CsvColumns.missing(rows.columns())
                .forEach(column -> errors.add(new ImportError(1, null, column, ImportFault.COLUMN_MISSING, null)));
        CsvColumns.unknown(rows.columns())
                .forEach(column -> errors.add(new ImportError(1, null, column, ImportFault.COLUMN_UNKNOWN, null)));
    }

    @Override
    public boolean tellsOfPayment() {
        return rows.columns().stream().anyMatch(CsvColumns::aboutPayment);
    }

    @Override
    public long rowsRead() {
        return rows.rowsRead();
    }

    @Override
    public boolean hasNext() {
        if (!CsvColumns.missing(rows.columns()).isEmpty()) {
            return false;
        }
        if (waiting == null) {
            waiting = rows.next().orElse(null);
        }
        return waiting != null;
    }

    @Override
    public ToldOrder next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var first = Objects.requireNonNull(waiting);
        var ofOrder = new ArrayList<CsvRow>();
        do {
            ofOrder.add(Objects.requireNonNull(waiting));
            waiting = rows.next().orElse(null);
        } while (waiting != null && first.order().equals(waiting.order()));
        return order(ofOrder);
    }

    private ToldOrder order(List<CsvRow> ofOrder) {
        var head = new LinkedHashMap<String, String>();
        var lines = new ArrayList<ToldLine>();
        var payments = new LinkedHashMap<Map<String, String>, ToldFacts>();
        for (var row : ofOrder) {
            if (row.fault() != null) {
                errors.add(new ImportError(row.place(), null, "", row.fault(), null));
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
                new ToldFacts(ofOrder.get(0).place(), head, CsvColumns::ofHead), lines, List.copyOf(payments.values()));
    }

    private void contradiction(CsvRow row, String fact) {
        errors.add(new ImportError(
                row.place(), row.head().get("number"), CsvColumns.ofHead(fact), ImportFault.ROWS_CONTRADICT, null));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
