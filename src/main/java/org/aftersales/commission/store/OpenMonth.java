package org.aftersales.commission.store;

import java.time.Clock;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The month in which is booked: this one, or the first that is not closed when a clock was set back. A closed month stays as it is. */
@Component
class OpenMonth {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenMonth(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String name() {
        var now = YearMonth.now(clock);
        var closed = jdbc.sql("select coalesce(max(in_month), '0001-01') from commission_month")
                .query((row, index) -> YearMonth.parse(row.getString(1)))
                .single();
        return (closed.isBefore(now) ? now : closed.plusMonths(1)).toString();
    }
}
