package org.aftersales.campaign;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL that keeps what it has acknowledged, as in production; it can lose its connections and its life. */
final class OwnPostgres implements AutoCloseable {

    private static final Duration DYING = Duration.ofSeconds(1);

    private final Path disk;
    private final int port;
    private EmbeddedPostgres server;

    OwnPostgres(Path disk) throws IOException {
        this.disk = disk;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        this.server = started();
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(disk)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** User {@code postgres}, no password. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Every client loses its connection at once. */
    void cutConnections() {
        JdbcClient.create(new DriverManagerDataSource(url(), "postgres", ""))
                .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where datname = 'postgres' and pid <> pg_backend_pid()")
                .query(Long.class)
                .single();
    }

    /** The machine of the database loses its power. */
    void kill() throws IOException, InterruptedException {
        var pid = Long.parseLong(
                Files.readAllLines(disk.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Thread.sleep(DYING.toMillis());
    }

    /** Started again over the same disk. */
    void again() throws IOException {
        close(); // gives the disk free
        server = started();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
