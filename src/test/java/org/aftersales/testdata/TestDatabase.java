package org.aftersales.testdata;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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
            return migrated(new DriverManagerDataSource(Postgres.freshDatabase()), "bytea");
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
}
