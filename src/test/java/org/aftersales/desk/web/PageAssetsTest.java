package org.aftersales.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page whose script or style sheet does not exist works only half, and says nothing. */
class PageAssetsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern NAMED = Pattern.compile("/desk/[a-z-]+\\.(?:js|css)");

    @ParameterizedTest
    @MethodSource("assets")
    void everyScriptAndStyleSheetThatAPageNamesIsThere(String asset) {
        assertThat(RESOURCES.resolve("static" + asset)).exists();
    }

    static Stream<String> assets() {
        return Stream.of(RESOURCES, Path.of("forms"))
                .flatMap(PageAssetsTest::files)
                .filter(file -> file.toString().matches(".*\\.(html|js|css)"))
                .flatMap(PageAssetsTest::named)
                .distinct();
    }

    private static Stream<Path> files(Path folder) {
        try (var found = Files.walk(folder)) {
            return found.toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Stream<String> named(Path file) {
        try {
            return NAMED.matcher(Files.readString(file)).results().map(MatchResult::group);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
