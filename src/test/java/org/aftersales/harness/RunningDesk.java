package org.aftersales.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged application in a process of its own, as a newcomer starts it, on a port and a database of its own. */
public final class RunningDesk implements AutoCloseable {

    /** For a desk that lives for minutes: most of its code runs a few times only, so that the optimizing compiler costs more than it brings. */
    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final RunningProgram program;

    private RunningDesk(RunningProgram program) {
        this.program = program;
    }

    /**
     * A desk for a test.
     *
     * @param name of the log file in {@code target}
     * @param settings what differs from the demo, as on the command line
     * @param machine what differs on this machine, as options of Java
     */
    public static RunningDesk start(String name, Map<String, String> settings, String... machine) {
        var options = new ArrayList<>(BRIEF);
        options.addAll(List.of(machine));
        return start(options, name, settings);
    }

    /** A desk for a measurement: with the optimizing compiler, as it runs in production. */
    public static RunningDesk startForHours(String name, Map<String, String> settings) {
        return start(List.of(), name, settings);
    }

    private static RunningDesk start(List<String> machine, String name, Map<String, String> settings) {
        var arguments = new ArrayList<>(machine);
        arguments.add("-Xmx512m");
        arguments.addAll(PackagedDesk.arguments());
        arguments.add("--spring.profiles.active=demo");
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
}
