package org.aftersales.cost;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A durable PostgreSQL that counts what it is asked: statements of clients, commits, bytes of its log, processor time. */
final class CountedDatabase implements AutoCloseable {

    private static final int CLOCK_TICKS_A_SECOND = 100;

    private final EmbeddedPostgres server;
    private final String postmaster;

    CountedDatabase() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track", "top")
                .setServerConfig("pg_stat_statements.max", "10000")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("autovacuum", "off")
                // a checkpoint would write whole pages into the log, more or fewer by chance
                .setServerConfig("checkpoint_timeout", "1h")
                .setServerConfig("max_wal_size", "8GB")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        execute("create extension pg_stat_statements");
        postmaster = postmaster();
    }

    String create(String name) throws SQLException {
        execute("create database " + name);
        return server.getJdbcUrl("postgres", name);
    }

    void forget() throws SQLException {
        execute("select pg_stat_statements_reset()");
    }

    /** Everything that the database of this name has cost so far. */
    Cost cost(String name) throws SQLException, IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        """
                        select coalesce((select sum(calls) from pg_stat_statements s join pg_database d on d.oid = s.dbid
                                          where d.datname = '%1$s' and query !~* '^\\s*(begin|commit|rollback|set |show )'), 0),
                               (select xact_commit from pg_stat_database where datname = '%1$s'),
                               pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')
                        """
                                .formatted(name))) {
            row.next();
            return new Cost(row.getLong(1), row.getLong(2), row.getLong(3), 0, processorMillis());
        }
    }

    /**
     * What the vacuum of a server in production would have done by now, at the same moment for either side: autovacuum itself is off,
     * as it would work for one side or the other by chance.
     */
    void tidy(String name) throws SQLException {
        try (var connection = server.getDatabase("postgres", name).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** How often each statement was asked, and how long the server worked on it. */
    Map<String, Asked> statements(String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                        select calls, total_exec_time, query from pg_stat_statements s join pg_database d on d.oid = s.dbid
                         where d.datname = '%s' and query !~* '^\\s*(begin|commit|rollback|set |show )'
                        """
                                .formatted(name))) {
            Map<String, Asked> asked = new HashMap<>();
            while (rows.next()) {
                asked.merge(
                        rows.getString(3).replaceAll("\\s+", " "),
                        new Asked(rows.getLong(1), rows.getDouble(2)),
                        Asked::plus);
            }
            return asked;
        }
    }

    /** @param millis from its start to its end at the server, all of them together */
    record Asked(long times, double millis) {

        static final Asked NEVER = new Asked(0, 0);

        Asked plus(Asked other) {
            return new Asked(times + other.times, millis + other.millis);
        }
    }

    /** Of the server and its children, the ended ones included. */
    private long processorMillis() throws IOException {
        try (var processes = Files.list(Path.of("/proc"))) {
            var ticks = processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .mapToLong(this::ticks)
                    .sum();
            return ticks * 1000 / CLOCK_TICKS_A_SECOND;
        }
    }

    private long ticks(Path process) {
        try {
            var stat = Files.readString(process.resolve("stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var ours = process.getFileName().toString().equals(postmaster) || fields[1].equals(postmaster);
            return ours
                    ? Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum()
                    : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    private String postmaster() throws SQLException, IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            var stat = Files.readString(Path.of("/proc", row.getString(1), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[1];
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
