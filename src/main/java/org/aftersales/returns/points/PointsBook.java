package org.aftersales.returns.points;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.aftersales.returns.Points;
import org.aftersales.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was given back under which key; the shop takes the entries over, each once, by their keys. */
@Component
class PointsBook implements Points {

    private final JdbcClient jdbc;
    private final Clock clock;

    PointsBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void giveBack(String key, CaseNumber number, String customerNumber, long points) {
        jdbc.sql(
                        """
                        insert into points_book (points_key, case_number, customer_number, points, given_at)
                        select ?, ?, ?, ?, ? where not exists (select 1 from points_book where points_key = ?)""")
                .params(
                        key,
                        number.value(),
                        customerNumber,
                        points,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        key)
                .update();
    }

    List<Entry> on(LocalDate day) {
        return jdbc.sql("select * from points_book where given_at >= ? and given_at < ? order by given_at, points_key")
                .params(begin(day), begin(day.plusDays(1)))
                .query((row, index) -> new Entry(
                        row.getString("points_key"),
                        row.getString("case_number"),
                        row.getString("customer_number"),
                        row.getLong("points")))
                .list();
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    /** @param key the same however often the entry is read: the shop books it once */
    record Entry(String key, String caseNumber, String customerNumber, long points) {}
}
