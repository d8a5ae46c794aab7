package org.aftersales.orders.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Hands a text on line by line, never further than it is read, and keeps the lines of the row that is being read: where its quotes do
 * not match, all but its first line can be read anew.
 */
final class CsvLines extends Reader {

    /** Signs of one row. A row that goes on for longer is one whose quote nobody closed: it ends here. */
    private static final int LONGEST_ROW = 256 * 1024;

    private final BufferedReader text;
    private final Deque<String> again = new ArrayDeque<>();
    private final List<String> row = new ArrayList<>();
    private String line = "";
    private int position;
    private int rowLength;
    private long linesRead;

    CsvLines(Reader text) {
        this.text = new BufferedReader(text);
    }

    /** What is read from here on belongs to another row. */
    void startRow() {
        row.clear();
        rowLength = 0;
    }

    /** @return how many lines were handed out, up to the end of this row */
    long linesRead() {
        return linesRead;
    }

    /** @return whether the row goes over more than one line */
    boolean rowHasSeveralLines() {
        return row.stream().filter(told -> !told.isBlank()).count() > 1;
    }

    /** Takes this row back but for its first line. @return that line */
    String giveBackAllButTheFirst() {
        var first = "";
        while (!row.isEmpty() && first.isBlank()) {
            first = row.remove(0);
        }
        for (int index = row.size() - 1; index >= 0; index--) {
            again.push(row.get(index));
        }
        linesRead -= row.size();
        line = "";
        position = 0;
        startRow();
        return first;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (position == line.length() && !nextLine()) {
            return -1;
        }
        var taken = Math.min(length, line.length() - position);
        line.getChars(position, position + taken, into, offset);
        position += taken;
        return taken;
    }

    private boolean nextLine() throws IOException {
        if (rowLength > LONGEST_ROW) {
            return false;
        }
        var next = again.isEmpty() ? text.readLine() : again.pop();
        if (next == null) {
            return false;
        }
        row.add(next);
        rowLength += next.length() + 1;
        linesRead++;
        line = next + "\n";
        position = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
