package org.aftersales.testdata;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;

/** One PostgreSQL server for the whole test run, started when it is first needed, as root too; it ends with the JVM. */
public final class Postgres {

    private static final AtomicBoolean USED_BY_AN_APPLICATION = new AtomicBoolean();
    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    /** @return JDBC address of a database that nobody else uses; user {@code postgres}, no password */
    public static String freshDatabase() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
        return SERVER.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setRegisterShutdownHook(false)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopUnlessUsed(server)));
            return server;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static void stopUnlessUsed(EmbeddedPostgres server) {
        if (!USED_BY_AN_APPLICATION.get()) {
            stop(server);
        }
    }

    /** An application of this Java machine uses the server, which then ends after it: an engine that wants to say goodbye to a database that is gone waits half a minute for a connection. */
    static void outlivesTheApplications() {
        if (USED_BY_AN_APPLICATION.compareAndSet(false, true)) {
            SpringApplication.getShutdownHandlers().add(() -> stop(SERVER));
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
