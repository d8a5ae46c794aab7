package org.aftersales.testdata;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Reads along with everything that any test writes to its log, and fails the test after which personal data of {@link Canary} stand
 * there (S24). Loaded for every test by {@code META-INF/services}.
 */
public final class LogGuard implements BeforeAllCallback, AfterEachCallback {

    private static final List<String> LEAKS = new CopyOnWriteArrayList<>();
    private static final int LONGEST_LINE = 100_000;

    @Override
    public void beforeAll(ExtensionContext test) {
        if (!(System.out instanceof Overheard)) {
            System.setOut(new Overheard(System.out));
            System.setErr(new Overheard(System.err));
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var leaks = leaksSinceLastLook();
        if (!leaks.isEmpty()) {
            throw new AssertionError("the log tells personal data: " + leaks);
        }
    }

    /** What was overheard since this was asked last: the beginnings of the lines in question. */
    static List<String> leaksSinceLastLook() {
        var leaks = List.copyOf(LEAKS);
        LEAKS.removeAll(leaks);
        return leaks;
    }

    private static final class Overheard extends PrintStream {
        Overheard(PrintStream log) {
            super(new Ear(log), true, Charset.defaultCharset());
        }
    }

    /** Passes on what it hears, and looks at each line. */
    private static final class Ear extends OutputStream {
        private final PrintStream log;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Ear(PrintStream log) {
            this.log = log;
        }

        @Override
        public synchronized void write(int letter) {
            log.write(letter);
            line.write(letter);
            if (letter == '\n' || line.size() > LONGEST_LINE) {
                look();
            }
        }

        @Override
        public synchronized void write(byte[] letters, int offset, int length) {
            log.write(letters, offset, length);
            line.write(letters, offset, length);
            if (line.size() > LONGEST_LINE || (length > 0 && letters[offset + length - 1] == '\n')) {
                look();
            }
        }

        @Override
        public void flush() {
            log.flush();
        }

        private void look() {
            if (!TableDump.leaksIn(line.toByteArray()).isEmpty()) {
                var text = line.toString(StandardCharsets.UTF_8);
                LEAKS.add(text.substring(0, Math.min(text.length(), 160)));
            }
            line.reset();
        }
    }
}
