package org.aftersales.harness;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aftersales.AfterSalesApplication;

/**
 * The packaged application laid out as in the container, beside an archive of its loaded classes: tests start many desks, and with the
 * archive each costs a fraction. Made once for every packaged jar, also when two test processes want it at once.
 */
final class PackagedDesk {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path FOLDER = TARGET.resolve("packaged-desk");
    private static final Pattern LIBRARY = Pattern.compile("\"BOOT-INF/(lib/[^\"]+)\"");
    private static final Path ARCHIVE = FOLDER.resolve("desk.jsa");

    private PackagedDesk() {}

    /** What {@code java} is to start. */
    static List<String> arguments() {
        try {
            var jar = jar();
            Files.createDirectories(FOLDER);
            try (var channel = FileChannel.open(
                            TARGET.resolve("packaged-desk.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var alone = channel.lock()) {
                if (alone.isValid() && outdated(jar)) {
                    layOut(jar);
                }
            }
            var arguments = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + ARCHIVE));
            arguments.addAll(application(jar));
            return arguments;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException trouble) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(trouble);
        }
    }

    private static boolean outdated(Path jar) throws IOException {
        return !Files.exists(ARCHIVE)
                || Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(jar)) < 0;
    }

    private static void layOut(Path jar) throws IOException, InterruptedException {
        Files.deleteIfExists(ARCHIVE);
        run(List.of(
                "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", FOLDER.toString()));
        var training = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + ARCHIVE, "-Dspring.context.exit=onRefresh"));
        training.addAll(application(jar));
        training.addAll(List.of("--spring.profiles.active=demo", "--spring.datasource.url=jdbc:h2:mem:training"));
        run(training);
        if (!Files.exists(ARCHIVE)) {
            throw new IllegalStateException("this Java keeps no archive of its classes");
        }
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var log = TARGET.resolve("packaged-desk.log");
        var ended = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IllegalStateException("the packaged desk could not be laid out, see " + log);
        }
    }

    /** With every library named, in the order of the packaged jar: Tomcat serves the pages only of libraries that stand on the class path. */
    private static List<String> application(Path jar) throws IOException {
        var libraries = LIBRARY.matcher(index(jar)).results().map(found -> FOLDER.resolve(found.group(1))
                .toString());
        var classPath = Stream.concat(
                        Stream.of(FOLDER.resolve(jar.getFileName()).toString()), libraries)
                .collect(joining(File.pathSeparator));
        return List.of("-cp", classPath, AfterSalesApplication.class.getName());
    }

    /** The libraries of the packaged jar in their order, as its own file lists them. */
    static String index(Path jar) throws IOException {
        try (var packaged = new JarFile(jar.toFile())) {
            return new String(
                    packaged.getInputStream(packaged.getEntry("BOOT-INF/classpath.idx"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    static Path jar() throws IOException {
        try (var files = Files.list(TARGET)) {
            return files.filter(file -> file.toString().matches(".*/aftersales-[^/]*\\.jar"))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException("package the application first: ./mvnw -DskipTests package"));
        }
    }
}
