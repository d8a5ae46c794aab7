package org.aftersales.staff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;
import org.aftersales.staff.TaskClock;
import org.aftersales.staff.TaskClock.Kind;
import org.aftersales.staff.TaskClock.Stage;
import org.aftersales.staff.TaskClocks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks in the database. */
@Repository
class JdbcTaskClocks implements TaskClocks {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcTaskClocks(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void start(List<TaskClock> clocks) {
        batches.batchUpdate(
                "insert into task_clock (task_id, task, case_number, kind, stage, started_at, due_at, next_step_at,"
                        + " manager_after_minutes) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                clocks.stream()
                        .map(clock -> new Object[] {
                            clock.taskId(),
                            clock.task(),
                            clock.caseNumber().value(),
                            clock.kind().name(),
                            clock.stage().name(),
                            at(clock.startedAt()),
                            at(clock.dueAt()),
                            at(clock.nextStepAt()),
                            clock.managerAfter().toMinutes()
                        })
                        .toList());
    }

    @Override
    public List<TaskClock> running(String taskId) {
        return jdbc.sql("select * from task_clock where task_id = ? and ended_at is null and paused_at is null")
                .param(taskId)
                .query((row, index) -> clock(row))
                .list();
    }

    @Override
    public Optional<Instant> caseBegan(CaseNumber caseNumber, String task) {
        return jdbc.sql("select started_at from task_clock c where case_number = ? and not exists"
                        + " (select 1 from task_clock t where t.case_number = c.case_number and t.task = ?)"
                        + " order by started_at fetch first 1 rows only")
                .params(caseNumber.value(), task)
                .query((row, index) ->
                        row.getObject("started_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    @Override
    public void end(TaskClock clock, Instant at, @Nullable String owner, Duration late) {
        jdbc.sql("update task_clock set ended_at = ?, owner = ?, late_minutes = ?, manager_after_minutes = ?,"
                        + " next_step_at = null where id = ? and ended_at is null")
                .params(at(at), owner, late.toMinutes(), clock.managerAfter().toMinutes(), clock.id())
                .update();
    }

    @Override
    public Optional<Paused> paused(CaseNumber caseNumber, String task) {
        return jdbc.sql("select * from task_clock where case_number = ? and task = ? and paused_at is not null")
                .params(caseNumber.value(), task)
                .query((row, index) -> new Paused(
                        clock(row),
                        row.getObject("paused_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public void pause(CaseNumber caseNumber, String task, Instant at) {
        jdbc.sql(
                        "update task_clock set paused_at = ?, ended_at = null, next_step_at = null, owner = null, late_minutes = 0"
                                + " where id = (select max(id) from task_clock where case_number = ? and task = ? and kind = ?)")
                .params(at(at), caseNumber.value(), task, Kind.COMPLETION.name())
                .update();
    }

    @Override
    public void resume(TaskClock clock) {
        jdbc.sql(
                        "update task_clock set task_id = ?, stage = ?, due_at = ?, next_step_at = ?, paused_at = null where id = ?")
                .params(clock.taskId(), clock.stage().name(), at(clock.dueAt()), at(clock.nextStepAt()), clock.id())
                .update();
    }

    @Override
    public List<Open> open(CaseNumber caseNumber) {
        jdbc.sql("update task_clock set stage = stage where case_number = ? and ended_at is null")
                .param(caseNumber.value())
                .update();
        return jdbc.sql("select * from task_clock where case_number = ? and ended_at is null order by id")
                .param(caseNumber.value())
                .query((row, index) -> new Open(clock(row), instant(row, "paused_at")))
                .list();
    }

    @Override
    public void move(TaskClock clock) {
        jdbc.sql(
                        "update task_clock set stage = ?, due_at = ?, next_step_at = ?, manager_after_minutes = ? where id = ?")
                .params(
                        clock.stage().name(),
                        at(clock.dueAt()),
                        at(clock.nextStepAt()),
                        clock.managerAfter().toMinutes(),
                        clock.id())
                .update();
    }

    @Override
    public List<TaskClock> due(Instant now, int limit) {
        return jdbc.sql("select * from task_clock where next_step_at <= ? order by next_step_at, id"
                        + " fetch first ? rows only")
                .params(at(now), limit)
                .query((row, index) -> clock(row))
                .list();
    }

    @Override
    public boolean climb(TaskClock from, TaskClock to) {
        return jdbc.sql("update task_clock set stage = ?, next_step_at = ? where id = ? and stage = ?"
                                + " and due_at = ? and ended_at is null and paused_at is null")
                        .params(
                                to.stage().name(),
                                at(to.nextStepAt()),
                                from.id(),
                                from.stage().name(),
                                at(from.dueAt()))
                        .update()
                == 1;
    }

    @Override
    public void later(TaskClock clock, Instant then) {
        jdbc.sql("update task_clock set next_step_at = ? where id = ? and stage = ? and due_at = ?"
                        + " and ended_at is null and paused_at is null")
                .params(at(then), clock.id(), clock.stage().name(), at(clock.dueAt()))
                .update();
    }

    @Override
    public List<Missed> missed(Instant from, Instant to) {
        return jdbc.sql(
                        "select * from task_clock where ended_at between ? and ? and late_minutes > 0 order by ended_at desc, id")
                .params(at(from), at(to))
                .query((row, index) -> new Missed(
                        new CaseNumber(row.getString("case_number")),
                        row.getString("task"),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        row.getString("owner"),
                        Duration.ofMinutes(row.getLong("late_minutes"))))
                .list();
    }

    private static TaskClock clock(ResultSet row) throws SQLException {
        return new TaskClock(
                row.getLong("id"),
                row.getString("task_id"),
                row.getString("task"),
                new CaseNumber(row.getString("case_number")),
                Kind.valueOf(row.getString("kind")),
                Stage.valueOf(row.getString("stage")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row, "next_step_at"),
                Duration.ofMinutes(row.getLong("manager_after_minutes")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
