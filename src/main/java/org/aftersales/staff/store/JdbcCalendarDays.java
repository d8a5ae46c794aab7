package org.aftersales.staff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.staff.CalendarDay;
import org.aftersales.staff.CalendarDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Special days in the database. They are read for every task, so they are remembered for a moment. */
@Repository
class JdbcCalendarDays implements CalendarDays {

    /** How long another node may not notice what an administrator has changed. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Remembered remembered = new Remembered(Instant.MIN, Map.of());

    JdbcCalendarDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<CalendarDay> on(LocalDate day) {
        var now = clock.instant();
        if (!now.isBefore(remembered.until())) {
            remembered = new Remembered(
                    now.plus(REMEMBERED),
                    jdbc
                            .sql("select on_day, kind, name, source from calendar_day")
                            .query(JdbcCalendarDays::day)
                            .list()
                            .stream()
                            .collect(Collectors.toMap(CalendarDay::day, Function.identity())));
        }
        return Optional.ofNullable(remembered.days().get(day));
    }

    @Override
    public List<CalendarDay> of(int year) {
        return jdbc.sql(
                        "select on_day, kind, name, source from calendar_day where on_day between ? and ? order by on_day")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query(JdbcCalendarDays::day)
                .list();
    }

    @Override
    @Transactional
    public void enter(CalendarDay day) {
        remove(day.day());
        jdbc.sql("insert into calendar_day (on_day, kind, name, source) values (?, ?, ?, ?)")
                .params(day.day(), day.kind().name(), day.name(), day.source())
                .update();
    }

    @Override
    public void remove(LocalDate day) {
        jdbc.sql("delete from calendar_day where on_day = ?").param(day).update();
        remembered = new Remembered(Instant.MIN, Map.of());
    }

    private static CalendarDay day(ResultSet row, int index) throws SQLException {
        return new CalendarDay(
                row.getObject("on_day", LocalDate.class),
                CalendarDay.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("source"));
    }

    private record Remembered(Instant until, Map<LocalDate, CalendarDay> days) {}
}
