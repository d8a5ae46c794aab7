package org.aftersales.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The flows that were walked in one run of Maven. Several applications and several Java machines take part in a run and add to the same
 * file; the next run begins another one, so that nothing counts that was only walked yesterday.
 */
final class WalkedFlows {

    /** Set by the build to its own start; a test that is run from an editor has none. */
    private static final Path FILE =
            Path.of("target", "coverage", "flows-" + System.getProperty("aftersales.run", "here") + ".txt");

    private static final Set<Flow> KNOWN_HERE = ConcurrentHashMap.newKeySet();

    private WalkedFlows() {}

    static void add(Flow flow) {
        if (KNOWN_HERE.add(flow)) {
            append(flow + "\n");
        }
    }

    static Set<Flow> all() {
        try (var lines = Files.lines(FILE)) {
            return lines.map(Flow::parse).collect(Collectors.toSet());
        } catch (IOException trouble) {
            throw new UncheckedIOException("nothing was measured in this run", trouble);
        }
    }

    private static synchronized void append(String line) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
