package org.aftersales.orders.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.aftersales.orders.ImportFault;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file with a header. One whose quotes do not match is told as such, and the rows after it are read all the same. */
final class CsvRows implements Closeable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final CsvLines lines;
    private final List<String> columns;
    private final CSVFormat withColumns;
    private Iterator<CSVRecord> records;
    private long rowsRead;

    CsvRows(Reader file) throws IOException {
        this.lines = new CsvLines(file);
        var parser =
                parser(FORMAT.builder().setHeader().setSkipHeaderRecord(true).get(), lines);
        this.columns = List.copyOf(parser.getHeaderNames());
        this.withColumns =
                FORMAT.builder().setHeader(columns.toArray(String[]::new)).get();
        this.records = parser.iterator();
    }

    @SuppressWarnings("resource") // closing the parser would only close the file, which close() does
    private static CSVParser parser(CSVFormat format, Reader text) throws IOException {
        return format.parse(text);
    }

    List<String> columns() {
        return columns;
    }

    long rowsRead() {
        return rowsRead;
    }

    /** @return empty at the end of the file */
    Optional<CsvRow> next() {
        lines.startRow();
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            rowsRead++;
            return Optional.of(row(records.next()));
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof CSVException) {
                rowsRead++;
                return Optional.of(firstLine(ImportFault.ROW_UNREADABLE));
            }
            throw unreadable;
        }
    }

    /** A row that swallowed the start of another has other columns than it should: only its first line is to blame. */
    private CsvRow row(CSVRecord told) {
        if (told.isConsistent()) {
            return CsvRow.of(told, lines.linesRead(), null);
        }
        return lines.rowHasSeveralLines()
                ? firstLine(ImportFault.ROW_UNREADABLE)
                : CsvRow.of(told, lines.linesRead(), ImportFault.ROW_MISSHAPEN);
    }

    /** The row as far as it can be made out, to know whose it is; reading goes on with the line after. */
    private CsvRow firstLine(ImportFault fault) {
        try {
            var text = lines.giveBackAllButTheFirst();
            records = parser(withColumns, lines).iterator();
            var lenient = withColumns
                    .builder()
                    .setTrailingData(true)
                    .setLenientEof(true)
                    .get();
            return CsvRow.of(parser(lenient, new StringReader(text)).iterator().next(), lines.linesRead(), fault);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
