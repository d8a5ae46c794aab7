package org.aftersales.commission.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.aftersales.commission.Closings;
import org.aftersales.shared.Callers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed months in the tables {@code commission_month} and {@code commission_closing}; their keys refuse a second closing of a month. */
@Repository
class JdbcClosings implements Closings {

    private final JdbcClient jdbc;
    private final Callers callers;
    private final Clock clock;

    JdbcClosings(JdbcClient jdbc, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    /** The first account stands for all: before it is opened there is nothing to close. */
    @Override
    public void lock() {
        jdbc.sql("update commission_account set kind = kind where id = (select min(id) from commission_account)")
                .update();
    }

    @Override
    public Optional<YearMonth> lastClosed() {
        return month("select max(in_month) from commission_month");
    }

    @Override
    public Optional<YearMonth> firstBooked() {
        return month("select min(in_month) from commission_entry");
    }

    private Optional<YearMonth> month(String sql) {
        return jdbc.sql(sql)
                .query((row, index) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(YearMonth::parse);
    }

    @Override
    public void close(YearMonth month) {
        jdbc.sql("insert into commission_month (in_month, closed_at, closed_by) values (?, ?, ?)")
                .params(month.toString(), OffsetDateTime.now(clock), callers.actor())
                .update();
        jdbc.sql(
                        """
                        insert into commission_closing (account_id, in_month, opening, moved, payable, carried)
                        select b.id, cast(:month as varchar), b.opening, b.moved, greatest(0, b.opening + b.moved), least(0, b.opening + b.moved)
                        from (
                            select a.id, coalesce(c.carried, 0) as opening, coalesce(x.moved, 0) as moved from commission_account a
                            left join commission_closing c on c.account_id = a.id and c.in_month = :before
                            left join (select account_id, cast(sum(amount) as bigint) as moved from commission_entry
                                where in_month = :month group by account_id) x on x.account_id = a.id
                            where coalesce(c.carried, 0) <> 0 or x.account_id is not null) b""")
                .param("month", month.toString())
                .param("before", month.minusMonths(1).toString())
                .update();
    }
}
