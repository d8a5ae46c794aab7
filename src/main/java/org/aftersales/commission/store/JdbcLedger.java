package org.aftersales.commission.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.aftersales.commission.Account;
import org.aftersales.commission.Ledger;
import org.aftersales.commission.Share;
import org.aftersales.orders.Earning;
import org.aftersales.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries in the table {@code commission_entry}: this class inserts and reads, nothing updates or deletes. */
@Repository
class JdbcLedger implements Ledger {

    private final JdbcClient jdbc;
    private final OpenMonth month;
    private final Clock clock;

    JdbcLedger(JdbcClient jdbc, OpenMonth month, Clock clock) {
        this.jdbc = jdbc;
        this.month = month;
        this.clock = clock;
    }

    @Override
    public List<Share> lock(Set<Long> orderLines) {
        if (orderLines.isEmpty()) {
            return List.of();
        }
        jdbc.sql("select id from commission_earning where order_line_id in (:lines) order by id for update")
                .param("lines", orderLines)
                .query(Long.class)
                .list();
        return jdbc.sql(
                        """
                        select e.*, a.beneficiary_type, a.beneficiary, a.kind, a.unit, l.units from commission_earning e
                        join commission_account a on a.id = e.account_id join order_line l on l.id = e.order_line_id
                        where e.order_line_id in (:lines) order by e.id""")
                .param("lines", orderLines)
                .query((row, index) -> share(row))
                .list();
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getLong("id"),
                row.getLong("order_line_id"),
                account(row),
                row.getInt("upline_level"),
                row.getLong("amount"),
                row.getInt("reversed_units"),
                row.getLong("reversed"),
                row.getInt("units"));
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                Account.Type.valueOf(row.getString("beneficiary_type")),
                row.getString("beneficiary"),
                Earning.Kind.valueOf(row.getString("kind")),
                row.getString("unit"));
    }

    @Override
    public Set<Long> linesOf(CaseNumber caseNumber) {
        return Set.copyOf(jdbc.sql(
                        "select distinct e.order_line_id from commission_entry x join commission_earning e on e.id = x.earning_id"
                                + " where x.case_number = ?")
                .param(caseNumber.value())
                .query(Long.class)
                .list());
    }

    @Override
    public Booked booked(CaseNumber caseNumber, long earningId) {
        return jdbc.sql(
                        "select coalesce(sum(case when what = 'REVERSED' then units else -units end), 0), coalesce(max(turn), 0)"
                                + " from commission_entry where earning_id = ? and case_number = ?")
                .params(earningId, caseNumber.value())
                .query((row, index) -> new Booked(row.getInt(1), row.getInt(2)))
                .single();
    }

    @Override
    public void book(CaseNumber caseNumber, Booked booked, Share before, Share after) {
        var moved = jdbc.sql("update commission_earning set reversed_units = ?, reversed = ?"
                        + " where id = ? and reversed_units = ? and reversed = ?")
                .params(
                        after.reversedUnits(),
                        after.reversed(),
                        before.earningId(),
                        before.reversedUnits(),
                        before.reversed())
                .update();
        if (moved == 0) {
            throw new IllegalStateException("earning " + before.earningId() + " changed although it was locked");
        }
        var units = after.reversedUnits() - before.reversedUnits();
        jdbc.sql(
                        """
                        insert into commission_entry (earning_id, account_id, what, amount, units, case_number, turn, in_month, booked_at)
                        select e.id, e.account_id, cast(? as varchar), cast(? as bigint), cast(? as integer), cast(? as varchar),
                            cast(? as integer), cast(? as varchar), cast(? as timestamp with time zone)
                        from commission_earning e where e.id = ?""")
                .params(
                        units > 0 ? "REVERSED" : "RESTORED",
                        before.reversed() - after.reversed(),
                        Math.abs(units),
                        caseNumber.value(),
                        booked.turns() + 1,
                        month.name(),
                        OffsetDateTime.now(clock),
                        before.earningId())
                .update();
    }
}
