package org.aftersales.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, as a newcomer starts it, on a port and a database of its own. */
public final class RunningDesk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final Path log;
    private final Duration startUp;

    private RunningDesk(Process process, int port, Path log) throws InterruptedException {
        this.process = process;
        this.port = port;
        this.log = log;
        var start = System.nanoTime();
        awaitHealth(start);
        this.startUp = Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * @param name of the log file in {@code target}
     * @param settings what differs from the demo, as on the command line
     */
    public static RunningDesk start(String name, Map<String, String> settings) {
        try {
            var port = freePort();
            var log = Path.of("target", "desk-" + name + ".log");
            var folder = Files.createTempDirectory("aftersales-desk");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-jar",
                    jar().toAbsolutePath().toString(),
                    "--spring.profiles.active=demo",
                    "--server.port=" + port));
            settings.forEach((key, value) -> command.add("--" + key + "=" + value));
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new RunningDesk(process, port, log);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException trouble) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(trouble);
        }
    }

    public String baseUrl() {
        return "http://localhost:" + port;
    }

    /** From the start of the process to the first healthy answer. */
    public Duration startUp() {
        return startUp;
    }

    /** Memory that the process holds now, of every kind. */
    public long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
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
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public Path log() {
        return log;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException trouble) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHealth(long start) throws InterruptedException {
        var client = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create(baseUrl() + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (process.isAlive() && System.nanoTime() - start < PATIENCE.toNanos()) {
            try {
                if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // nobody listens yet
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new IllegalStateException("the desk did not start, see " + log);
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().matches(".*/aftersales-[^/]*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("package the application first: ./mvnw package"));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
