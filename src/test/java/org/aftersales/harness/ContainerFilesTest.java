package org.aftersales.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be said of the container files without a container engine. */
class ContainerFilesTest {

    private static final Path DOCKER = Path.of("docker");

    @Test
    void everySecretOfTheComposeFileIsAskedForInTheExampleAndHeldByNeither() throws IOException {
        var compose = Files.readString(DOCKER.resolve("compose.yaml"));
        var example = Files.readAllLines(DOCKER.resolve(".env.example"));

        var asked = Pattern.compile("\\$\\{(\\w+)")
                .matcher(compose)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        var offered = example.stream()
                .filter(line -> line.matches("\\w+=.*"))
                .collect(Collectors.toMap(line -> line.split("=", 2)[0], line -> line.split("=", 2)[1]));
        assertThat(offered.keySet()).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(offered.entrySet())
                .filteredOn(entry -> !entry.getKey().equals("DESK_PORT"))
                .allSatisfy(secret -> assertThat(secret.getValue()).isEmpty());
    }

    @Test
    void everyKeyFileOfTheExampleIsMountedReadOnlyAndTheFolderIsInNoRepositoryAndNoImage() throws IOException {
        var mount = Pattern.compile("(?m)^ +- \\./(\\w+):(/[\\w/]+):ro$")
                .matcher(Files.readString(DOCKER.resolve("compose.yaml")));

        assertThat(mount.find()).isTrue();
        assertThat(Files.readAllLines(DOCKER.resolve("desk.env.example")))
                .filteredOn(line -> line.contains("=file:"))
                .isNotEmpty()
                .allMatch(line -> line.split("=file:", 2)[1].startsWith(mount.group(2) + "/"));
        for (var ignored : List.of(".gitignore", ".dockerignore")) {
            assertThat(Files.readAllLines(Path.of(ignored))).as(ignored).anyMatch(("docker/" + mount.group(1))::equals);
        }
    }

    @Test
    void theDeskWaitsForItsDatabaseAndRunsAsNobodyInParticular() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(DOCKER.resolve("compose.yaml")));

        assertThat(compose.get("services")).containsOnlyKeys("desk", "database");
        assertThat(compose.get("services").get("desk")).containsKey("depends_on");
        assertThat(Files.readString(DOCKER.resolve("Dockerfile")))
                .contains("USER desk")
                .contains("HEALTHCHECK");
    }
}
