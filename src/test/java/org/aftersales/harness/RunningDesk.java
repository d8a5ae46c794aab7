package org.aftersales.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged application in a process of its own, as a newcomer starts it, on a port and a database of its own. */
public final class RunningDesk implements AutoCloseable {

    private final RunningProgram program;

    private RunningDesk(RunningProgram program) {
        this.program = program;
    }

    /**
     * @param name of the log file in {@code target}
     * @param settings what differs from the demo, as on the command line
     * @param machine what differs on this machine, as options of Java
     */
    public static RunningDesk start(String name, Map<String, String> settings, String... machine) {
        List<String> arguments = new ArrayList<>(List.of(machine));
        arguments.addAll(
                List.of("-Xmx512m", "-jar", jar().toAbsolutePath().toString(), "--spring.profiles.active=demo"));
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return new RunningDesk(RunningProgram.start(name, "/actuator/health", arguments));
    }

    public String baseUrl() {
        return program.baseUrl();
    }

    /** From the start of the process to the first healthy answer. */
    public Duration startUp() {
        return program.startUp();
    }

    /** Memory that the process holds now, of every kind. */
    public long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(program.pid()), "status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        } catch (IOException trouble) {
            return 0; // only Linux tells
        }
    }

    /** Processor time since the start. */
    public Duration cpu() {
        return program.cpu();
    }

    public Path log() {
        return program.log();
    }

    /** The desk is told to stop (SIGTERM). @return how long it took to end */
    public Duration stop() {
        return program.stop();
    }

    /** The machine of this desk loses its power: nothing is finished, nothing is said. */
    public void kill() {
        program.kill();
    }

    @Override
    public void close() {
        program.close();
    }

    private static Path jar() {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().matches(".*/aftersales-[^/]*\\.jar"))
                    .findFirst()
                    .orElseThrow(RunningDesk::notPackaged);
        } catch (IOException noTarget) {
            throw new UncheckedIOException(notPackaged().getMessage(), noTarget);
        }
    }

    private static IllegalStateException notPackaged() {
        return new IllegalStateException("package the application first: ./mvnw -DskipTests package");
    }
}
