package org.aftersales.workflow.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the repository as a reader sees them, to find the texts in them. */
final class Sources {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    /** A text that was broken over two lines. */
    private static final Pattern BROKEN = Pattern.compile("\"\\s*\\+\\s*\"");
    /** A quote that begins no text. */
    private static final Pattern QUOTE = Pattern.compile("'\\\\?\"'");
    /** Comments, and annotations with what they say to programmers. */
    private static final Pattern ASIDE = Pattern.compile("/\\*.*?\\*/|//[^\n]*|@\\w+\\([^)]*\\)", Pattern.DOTALL);

    private Sources() {}

    static Stream<Source> java() {
        return in("src/main/java", ".java");
    }

    static Stream<Source> templates() {
        return in("src/main/resources/templates", ".html");
    }

    static Stream<Source> in(String folder, String suffix) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().map(Source::read).toList().stream();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /**
     * @param name path in the repository
     * @param text content
     */
    record Source(String name, String text) {

        static Source read(Path file) {
            try {
                return new Source(file.toString(), Files.readString(file));
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }

        Stream<String> literals() {
            return literals(BROKEN.matcher(ASIDE.matcher(text).replaceAll("")).replaceAll(""));
        }

        Stream<String> literalsAfter(String call) {
            var joined = BROKEN.matcher(text).replaceAll("");
            var from = joined.indexOf(call);
            return from < 0 ? Stream.empty() : literals(joined.substring(from));
        }

        private static Stream<String> literals(String code) {
            return LITERAL.matcher(QUOTE.matcher(code).replaceAll("")).results().map(found -> found.group(1)
                    .translateEscapes());
        }
    }
}
