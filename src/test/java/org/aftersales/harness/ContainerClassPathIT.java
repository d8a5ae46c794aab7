package org.aftersales.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line of the Dockerfile that names every library, run over the packaged application: the image itself needs a container engine. */
class ContainerClassPathIT {

    private static final Pattern LINE = Pattern.compile("(?m)^ && (sed .* > desk\\.options)$");

    @TempDir
    private Path build;

    @Test
    void theImageStartsWithEveryLibraryOfThePackagedApplicationInItsOrder() throws Exception {
        var index = PackagedDesk.index(PackagedDesk.jar());
        Files.createDirectories(build.resolve("BOOT-INF"));
        Files.writeString(build.resolve("BOOT-INF/classpath.idx"), index);

        assertThat(new ProcessBuilder("sh", "-c", lineOfTheDockerfile())
                        .directory(build.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();

        var options = Files.readString(build.resolve("desk.options")).strip();
        assertThat(options).startsWith("-cp aftersales.jar:lib/");
        assertThat(List.of(options.substring("-cp aftersales.jar:".length()).split(":")))
                .containsExactlyElementsOf(librariesOf(index))
                .containsExactlyInAnyOrderElementsOf(librariesInside(PackagedDesk.jar()));
    }

    private static String lineOfTheDockerfile() throws IOException {
        var line = LINE.matcher(Files.readString(Path.of("docker", "Dockerfile")));
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    private static List<String> librariesOf(String index) {
        return index.lines()
                .map(line -> line.substring("- \"BOOT-INF/".length(), line.length() - 1))
                .toList();
    }

    private static List<String> librariesInside(Path jar) throws IOException {
        try (var packaged = new JarFile(jar.toFile())) {
            return packaged.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches("BOOT-INF/lib/.+\\.jar"))
                    .map(name -> name.substring("BOOT-INF/".length()))
                    .toList();
        }
    }
}
