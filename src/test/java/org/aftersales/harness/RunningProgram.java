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
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A web application in a Java process of its own, with a port, a working folder and a log of its own. It ends when it is closed, and
 * when this process ends.
 */
public final class RunningProgram implements AutoCloseable {

    /** Two Java machines that share the tests do not write one log. */
    private static final String FORK = System.getProperty("aftersales.fork", "");

    /** Many times what a start takes on an idle machine: the machine may be busy with other builds. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int LAST_WORDS = 25;

    private final Process process;
    private final int port;
    private final Path folder;
    private final Path log;
    private final Duration startUp;
    private final Thread atTheEnd;

    /**
     * Starts the program and waits until it answers.
     *
     * @param name of the log file in {@code target}
     * @param healthy path that is answered with 200 once it is ready
     * @param arguments of {@code java}, without the port
     */
    public static RunningProgram start(String name, String healthy, List<String> arguments) {
        try {
            return new RunningProgram(name, healthy, arguments);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException trouble) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(trouble);
        }
    }

    private RunningProgram(String name, String healthy, List<String> arguments)
            throws IOException, InterruptedException {
        port = freePort();
        log = Files.createDirectories(Path.of("target")).resolve("desk-" + name + FORK + ".log");
        folder = Files.createTempDirectory("aftersales-" + name);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        command.add("--server.port=" + port);
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        atTheEnd = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        var start = System.nanoTime();
        awaitAnswer(healthy, start);
        startUp = Duration.ofNanos(System.nanoTime() - start);
    }

    public String baseUrl() {
        return "http://localhost:" + port;
    }

    /** From the start of the process to the first healthy answer. */
    public Duration startUp() {
        return startUp;
    }

    /** Processor time since the start. */
    public Duration cpu() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("the process has ended, see " + log));
    }

    public Path log() {
        return log;
    }

    long pid() {
        return process.pid();
    }

    private void awaitAnswer(String healthy, long start) throws InterruptedException, IOException {
        var client = HttpClient.newHttpClient();
        var question = HttpRequest.newBuilder(URI.create(baseUrl() + healthy))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (process.isAlive() && System.nanoTime() - start < PATIENCE.toNanos()) {
            try {
                if (client.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // nobody listens yet
            }
            Thread.sleep(100);
        }
        var ended = process.isAlive() ? "is not ready after " + PATIENCE : "ended with " + process.exitValue();
        close();
        throw new IllegalStateException("the program " + ended + ". The end of " + log + ":\n" + lastWords());
    }

    private String lastWords() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    }

    /** Asks it to end, as an operator does, and waits for it. @return how long it took; a minute is the most */
    Duration stop() {
        var start = System.nanoTime();
        process.destroy();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException trouble) {
            Thread.currentThread().interrupt();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Ends it as a loss of power would, and waits until it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            }
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
            sweep();
        } catch (InterruptedException trouble) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private void sweep() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
