package org.aftersales.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Changes of tables run in the order of their numbers, and a database that has seen a higher number never runs a lower one that comes
 * later: so each number is given once, and what was left out stays left out. H2 and PostgreSQL run the same files.
 */
class MigrationNumbersTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V([1-9][0-9]*)__[a-z0-9]+(_[a-z0-9]+)*\\.sql");

    /** The highest number when gaps were closed for good, and every number given until then. */
    private static final int CLOSED_UNTIL = 184;

    private static final Set<Integer> GIVEN = Set.of(
            10, 20, 30, 31, 50, 51, 52, 53, 54, 55, 70, 71, 90, 91, 92, 110, 120, 121, 122, 130, 131, 132, 133, 134,
            135, 136, 137, 138, 139, 140, 141, 142, 150, 151, 152, 160, 161, 165, 170, 175, 176, 177, 178, 179, 180,
            181, 182, 183, 184);

    @Test
    void eachChangeOfATableHasItsOwnNumber() throws IOException {
        assertThat(numbers()).doesNotHaveDuplicates();
    }

    @Test
    void noChangeTakesANumberThatDatabasesHavePassed() throws IOException {
        assertThat(numbers().stream().filter(number -> number <= CLOSED_UNTIL))
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(GIVEN));
    }

    @Test
    void eachChangeLiesWithTheCapabilityWhoseTablesItChanges() throws IOException {
        assertThat(files()).allSatisfy(file -> {
            assertThat(file.getNameCount()).as(file.toString()).isEqualTo(MIGRATIONS.getNameCount() + 2);
            assertThat(Path.of(
                            "src/main/java/org/aftersales",
                            file.getName(MIGRATIONS.getNameCount()).toString()))
                    .isDirectory();
        });
    }

    private static List<Integer> numbers() throws IOException {
        return files().stream().map(MigrationNumbersTest::number).toList();
    }

    private static int number(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        assertThat(name.matches()).as(file.toString()).isTrue();
        return Integer.parseInt(name.group(1));
    }

    private static List<Path> files() throws IOException {
        try (var found = Files.walk(MIGRATIONS)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
