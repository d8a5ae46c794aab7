package org.aftersales.commission.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aftersales.commission.Account;
import org.aftersales.commission.Balance;
import org.aftersales.commission.ClosedAccount;
import org.aftersales.commission.Statement;
import org.aftersales.commission.StatementBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what {@link JdbcLedger} and {@link JdbcClosings} have written. */
@Repository
class JdbcStatementBook implements StatementBook {

    private final JdbcClient jdbc;

    JdbcStatementBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Account> accounts(Account.Type type, String beneficiary) {
        var accounts = new LinkedHashMap<Long, Account>();
        jdbc.sql("select * from commission_account where beneficiary_type = ? and beneficiary = ? order by kind, unit")
                .params(type.name(), beneficiary)
                .query(row -> {
                    accounts.put(row.getLong("id"), JdbcLedger.account(row));
                });
        return accounts;
    }

    @Override
    public List<Statement.Entry> entries(long account, YearMonth month) {
        return jdbc.sql(
                        """
                        select x.booked_at, x.what, x.amount, x.units, e.upline_level, l.order_number, l.line_number, l.description,
                            x.case_number from commission_entry x join commission_earning e on e.id = x.earning_id
                        join order_line l on l.id = e.order_line_id where x.account_id = ? and x.in_month = ? order by x.id""")
                .params(account, month.toString())
                .query((row, index) -> entry(row))
                .list();
    }

    private static Statement.Entry entry(ResultSet row) throws SQLException {
        return new Statement.Entry(
                moment(row, "booked_at"),
                row.getString("what"),
                row.getLong("amount"),
                row.getInt("units"),
                row.getInt("upline_level"),
                row.getString("order_number"),
                row.getInt("line_number"),
                row.getString("description"),
                row.getString("case_number"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public SortedMap<YearMonth, Long> moved(long account) {
        var moved = new TreeMap<YearMonth, Long>();
        jdbc.sql("select in_month, sum(amount) from commission_entry where account_id = ? group by in_month")
                .param(account)
                .query(row -> {
                    moved.put(YearMonth.parse(row.getString(1)), row.getLong(2));
                });
        return moved;
    }

    @Override
    public Optional<Long> carried(long account, YearMonth month) {
        return jdbc.sql("select carried from commission_closing where account_id = ? and in_month = ?")
                .params(account, month.toString())
                .query(Long.class)
                .optional();
    }

    @Override
    public Optional<Instant> closedAt(YearMonth month) {
        return jdbc.sql("select closed_at from commission_month where in_month = ?")
                .param(month.toString())
                .query((row, index) -> moment(row, "closed_at"))
                .optional();
    }

    @Override
    public List<YearMonth> closedMonths() {
        return jdbc.sql("select in_month from commission_month order by in_month desc")
                .query((row, index) -> YearMonth.parse(row.getString(1)))
                .list();
    }

    @Override
    public List<ClosedAccount> closed(YearMonth month, String words, int limit) {
        return jdbc.sql(
                        """
                        select a.*, c.payable, c.carried from commission_closing c join commission_account a on a.id = c.account_id
                        where c.in_month = :month and substring(a.beneficiary, 1, :length) = :words
                        order by case when c.payable > 0 then 0 when c.carried < 0 then 1 else 2 end, a.beneficiary, a.kind, a.unit
                        fetch first :limit rows only""")
                .param("month", month.toString())
                .param("length", words.length())
                .param("words", words)
                .param("limit", limit)
                .query((row, index) -> closed(row))
                .list();
    }

    @Override
    public List<ClosedAccount> payable(YearMonth month) {
        return jdbc.sql(
                        """
                        select a.*, c.payable, c.carried from commission_closing c join commission_account a on a.id = c.account_id
                        where c.in_month = ? and c.payable > 0 order by a.beneficiary_type, a.beneficiary, a.kind, a.unit""")
                .param(month.toString())
                .query((row, index) -> closed(row))
                .list();
    }

    private static ClosedAccount closed(ResultSet row) throws SQLException {
        return new ClosedAccount(JdbcLedger.account(row), row.getLong("payable"), row.getLong("carried"));
    }

    @Override
    public List<Balance> balances(String words, int limit) {
        return jdbc.sql(
                        """
                        select a.*, b.balance, b.last_at from commission_account a join (
                            select x.account_id, max(x.booked_at) as last_at,
                                coalesce(max(c.carried), 0) + coalesce(sum(case when x.in_month > coalesce(m.last, '') then x.amount end), 0) as balance
                            from commission_entry x cross join (select max(in_month) as last from commission_month) m
                            left join commission_closing c on c.account_id = x.account_id and c.in_month = m.last
                            group by x.account_id) b on b.account_id = a.id
                        where substring(a.beneficiary, 1, :length) = :words
                        order by case when b.balance < 0 then 0 when b.balance > 0 then 1 else 2 end, a.beneficiary, a.kind, a.unit
                        fetch first :limit rows only""")
                .param("length", words.length())
                .param("words", words)
                .param("limit", limit)
                .query((row, index) ->
                        new Balance(JdbcLedger.account(row), row.getLong("balance"), moment(row, "last_at")))
                .list();
    }
}
