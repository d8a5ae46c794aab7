package org.aftersales.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The database of the demonstration keeps what it has acknowledged, even if the application is killed. */
@Tag("F1")
class KilledDatabaseTest {

    private static final int WRITES_BEFORE_THE_KILL = 200;

    @TempDir
    private Path folder;

    @RepeatedTest(8)
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        var address = ourAddress().replace("./data", folder.toString());
        var writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        address)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        var acknowledged = killAfterSomeWrites(writer);

        assertThat(acknowledged).isGreaterThanOrEqualTo(WRITES_BEFORE_THE_KILL);
        try (var database = DriverManager.getConnection(address, "sa", "");
                var rows = database.createStatement().executeQuery("select max(n) from payment")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    /** @return the last write that the application had acknowledged when it was killed */
    private static int killAfterSomeWrites(Process writer) throws Exception {
        var last = 0;
        try (BufferedReader acknowledged = writer.inputReader(StandardCharsets.UTF_8)) {
            for (var line = acknowledged.readLine(); line != null; line = acknowledged.readLine()) {
                last = Integer.parseInt(line);
                if (last == WRITES_BEFORE_THE_KILL) {
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return last;
    }

    private static String ourAddress() throws Exception {
        var demo = new YamlPropertySourceLoader()
                .load("demo", new ClassPathResource("application-demo.yaml"))
                .get(0);
        return String.valueOf(demo.getProperty("spring.datasource.url"));
    }

    /** Writes row after row and says so after each commit, until it is killed. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) throws Exception {
            try (Connection database = DriverManager.getConnection(arguments[0], "sa", "");
                    var statement = database.createStatement()) {
                statement.execute("create table payment (n integer primary key)");
                for (int n = 1; n <= 1_000_000; n++) {
                    statement.execute("insert into payment values (" + n + ")");
                    System.out.println(n);
                }
            }
        }
    }
}
