package org.aftersales.commission.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftersales.commission.Account;
import org.aftersales.commission.EarningTable;
import org.aftersales.orders.Earning;
import org.aftersales.orders.SoldOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Earnings in the tables {@code commission_account} and {@code commission_earning}, in batches. */
@Repository
class JdbcEarningTable implements EarningTable {

    private static final String OF_ACCOUNT = "beneficiary_type = ? and beneficiary = ? and kind = ? and unit = ?";
    private static final String ADD_ACCOUNT =
            """
            insert into commission_account (beneficiary_type, beneficiary, kind, unit)
            select cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar)
            where not exists (select 1 from commission_account where %s)"""
                    .formatted(OF_ACCOUNT);
    private static final String ADD_EARNING =
            """
            insert into commission_earning (account_id, order_line_id, upline_level, amount)
            select a.id, l.id, cast(? as integer), cast(? as bigint) from order_line l, commission_account a
            where l.order_number = ? and l.line_number = ? and %s
              and not exists (select 1 from commission_earning e where e.order_line_id = l.id and e.account_id = a.id and e.upline_level = ?)"""
                    .formatted(OF_ACCOUNT);
    private static final String BOOK_EARNED =
            """
            insert into commission_entry (earning_id, account_id, what, amount, units, case_number, turn, in_month, booked_at)
            select e.id, e.account_id, 'EARNED', e.amount, 0, '', 1, cast(? as varchar), cast(? as timestamp with time zone)
            from commission_earning e join order_line l on l.id = e.order_line_id
            where l.order_number = ? and e.amount > 0 and not exists (select 1 from commission_entry x where x.earning_id = e.id)""";
    private static final String FIND_KNOWN =
            """
            select e.id, e.upline_level, e.amount, e.reversed_units, l.line_number, a.beneficiary_type, a.beneficiary, a.kind, a.unit,
                (select coalesce(max(x.turn), 0) from commission_entry x where x.earning_id = e.id and x.case_number = '') as turn
            from commission_earning e join order_line l on l.id = e.order_line_id join commission_account a on a.id = e.account_id
            where l.order_number = ? order by e.id""";
    private static final String CORRECT =
            "update commission_earning set amount = ? where id = ? and amount = ? and reversed_units = 0";
    private static final String BOOK_CORRECTED =
            """
            insert into commission_entry (earning_id, account_id, what, amount, units, case_number, turn, in_month, booked_at)
            select e.id, e.account_id, 'CORRECTED', cast(? as bigint), 0, '', cast(? as integer), cast(? as varchar),
                cast(? as timestamp with time zone)
            from commission_earning e where e.id = ?""";

    private final JdbcTemplate jdbc;
    private final OpenMonth month;
    private final Clock clock;

    JdbcEarningTable(JdbcTemplate jdbc, OpenMonth month, Clock clock) {
        this.jdbc = jdbc;
        this.month = month;
        this.clock = clock;
    }

    @Override
    public void add(List<SoldOrder> orders) {
        addAccounts(orders);
        var earnings = new ArrayList<Object[]>();
        for (var order : orders) {
            for (var earning : order.earnings()) {
                earnings.add(earning(order, earning));
            }
        }
        jdbc.batchUpdate(ADD_EARNING, earnings);
        var open = month.name();
        jdbc.batchUpdate(
                BOOK_EARNED,
                orders.stream()
                        .map(order -> new Object[] {
                            open, OffsetDateTime.now(clock), order.number().value()
                        })
                        .toList());
    }

    /** Sorted: two imports at once wait for each other in one order. */
    private void addAccounts(List<SoldOrder> orders) {
        var accounts = orders.stream()
                .flatMap(order -> order.earnings().stream().map(earning -> EarningTable.account(order, earning)))
                .distinct()
                .sorted(Comparator.comparing(Account::beneficiary).thenComparing(Account::toString))
                .map(JdbcEarningTable::twice)
                .toList();
        jdbc.batchUpdate(ADD_ACCOUNT, accounts);
    }

    private static Object[] twice(Account account) {
        var type = account.type().name();
        var kind = account.kind().name();
        return new Object[] {
            type, account.beneficiary(), kind, account.unit(), type, account.beneficiary(), kind, account.unit()
        };
    }

    private static Object[] earning(SoldOrder order, Earning earning) {
        var account = EarningTable.account(order, earning);
        return new Object[] {
            earning.level(),
            earning.amount(),
            order.number().value(),
            earning.lineNumber(),
            account.type().name(),
            account.beneficiary(),
            account.kind().name(),
            account.unit(),
            earning.level()
        };
    }

    @Override
    public Optional<Integer> correct(SoldOrder order) {
        var told = order.earnings().stream()
                .collect(Collectors.toMap(earning -> Place.of(order, earning), Earning::amount));
        var lines = told.keySet().stream().map(Place::lineNumber).collect(Collectors.toSet());
        for (var known : jdbc.query(
                FIND_KNOWN, (row, index) -> known(row), order.number().value())) {
            long amount = told.getOrDefault(known.place(), 0L);
            if (!lines.contains(known.place().lineNumber()) || amount == known.amount()) {
                continue;
            }
            if (known.partReversed()) {
                return Optional.of(known.place().lineNumber());
            }
            correct(known, amount);
        }
        return Optional.empty();
    }

    private void correct(Known known, long amount) {
        if (jdbc.update(CORRECT, amount, known.id(), known.amount()) == 0) {
            throw new IllegalStateException("earning " + known.id() + " changed although its order is locked");
        }
        jdbc.update(
                BOOK_CORRECTED,
                amount - known.amount(),
                known.turn() + 1,
                month.name(),
                OffsetDateTime.now(clock),
                known.id());
    }

    /** Where an earning stands: a line earns once for an account on a level. */
    private record Place(int lineNumber, Account account, int level) {

        static Place of(SoldOrder order, Earning earning) {
            return new Place(earning.lineNumber(), EarningTable.account(order, earning), earning.level());
        }
    }

    /** @param turn how often it was booked without a case */
    private record Known(long id, Place place, long amount, boolean partReversed, int turn) {}

    private static Known known(ResultSet row) throws SQLException {
        var place = new Place(row.getInt("line_number"), JdbcLedger.account(row), row.getInt("upline_level"));
        return new Known(
                row.getLong("id"), place, row.getLong("amount"), row.getInt("reversed_units") > 0, row.getInt("turn"));
    }
}
