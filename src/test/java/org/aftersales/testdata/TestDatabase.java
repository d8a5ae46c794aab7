package org.aftersales.testdata;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** A database with our tables and nothing in them, without the engine and without Spring: for tests of stores and ledgers. */
public enum TestDatabase {
    H2 {
        @Override
        public DataSource create() {
            var database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
            return migrated(database, "blob");
        }
    },
    POSTGRESQL {
        @Override
        public DataSource create() {
            var name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException trouble) {
                throw new IllegalStateException(trouble);
            }
            return migrated(Server.RUNNING.getDatabase("postgres", name), "bytea");
        }
    };

    /** @return connections to a database of its own */
    public abstract DataSource create();

    private static DataSource migrated(DataSource database, String binary) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(Map.of("binary", binary))
                .load()
                .migrate();
        return pooled(database);
    }

    private static DataSource pooled(DataSource database) {
        var settings = new HikariConfig();
        settings.setDataSource(database);
        settings.setMinimumIdle(1);
        return new HikariDataSource(settings);
    }

    /** One server for the whole test run; it ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
    }
}
