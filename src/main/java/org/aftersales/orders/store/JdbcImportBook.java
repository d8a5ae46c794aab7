package org.aftersales.orders.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.orders.ImportBook;
import org.aftersales.orders.ImportError;
import org.aftersales.orders.ImportFault;
import org.aftersales.orders.ImportReport;
import org.aftersales.orders.ImportReport.Counts;
import org.aftersales.orders.ImportReport.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Progress of imports in the tables {@code order_import} and {@code order_import_error}. */
@Repository
class JdbcImportBook implements ImportBook {

    /** A chunk takes a second; after so long a silence nobody works on the import any more. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    JdbcImportBook(JdbcTemplate batches, Clock clock) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public String opened(String startedBy) {
        var id = UUID.randomUUID().toString();
        var now = OffsetDateTime.now(clock);
        jdbc.sql("insert into order_import (id, state, started_by, started_at, updated_at) values (?, ?, ?, ?, ?)")
                .params(id, State.RUNNING.name(), startedBy, now, now)
                .update();
        return id;
    }

    @Override
    public void progressed(String importId, ImportReport report) {
        jdbc.sql(
                        """
                        update order_import set state = ?, rows_read = ?, imported = ?, unchanged = ?, changed = ?, refused = ?, errors = ?,
                            updated_at = ? where id = ?""")
                .params(
                        report.state().name(),
                        report.rowsRead(),
                        report.orders().imported(),
                        report.orders().unchanged(),
                        report.orders().changed(),
                        report.orders().refused(),
                        report.errorCount(),
                        OffsetDateTime.now(clock),
                        importId)
                .update();
        addErrors(importId, report.errors());
    }

    private void addErrors(String importId, List<ImportError> errors) {
        var stored = jdbc.sql("select count(*) from order_import_error where import_id = ?")
                .param(importId)
                .query(Integer.class)
                .single();
        var added = new ArrayList<Object[]>();
        for (int index = stored; index < errors.size(); index++) {
            var error = errors.get(index);
            added.add(new @Nullable Object[] {
                importId,
                index,
                error.line(),
                error.order(),
                error.field(),
                error.fault().name(),
                error.argument()
            });
        }
        batches.batchUpdate(
                """
                insert into order_import_error (import_id, error_index, file_line, order_number, field, fault, argument)
                values (?, ?, ?, ?, ?, ?, ?)""",
                added);
    }

    @Override
    public Optional<ImportReport> find(String importId) {
        return jdbc.sql("select * from order_import where id = ?")
                .param(importId)
                .query((row, index) -> report(row, errors(importId)))
                .optional();
    }

    private List<ImportError> errors(String importId) {
        return jdbc.sql("select * from order_import_error where import_id = ? order by error_index")
                .param(importId)
                .query((row, index) -> new ImportError(
                        row.getLong("file_line"),
                        row.getString("order_number"),
                        row.getString("field"),
                        ImportFault.valueOf(row.getString("fault")),
                        row.getString("argument")))
                .list();
    }

    private ImportReport report(ResultSet row, List<ImportError> errors) throws SQLException {
        return new ImportReport(
                state(row),
                row.getLong("rows_read"),
                new Counts(
                        row.getInt("imported"), row.getInt("unchanged"), row.getInt("changed"), row.getInt("refused")),
                row.getInt("errors"),
                errors);
    }

    private State state(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        var lastSign = row.getObject("updated_at", OffsetDateTime.class);
        var silent = lastSign.plus(SILENCE).isBefore(OffsetDateTime.now(clock));
        return state == State.RUNNING && silent ? State.INTERRUPTED : state;
    }
}
