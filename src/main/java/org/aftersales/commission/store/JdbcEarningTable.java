package org.aftersales.commission.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private static final String THE_EARNING =
            """
            e.upline_level = ? and e.order_line_id = (select id from order_line where order_number = ? and line_number = ?)
            and e.account_id = (select id from commission_account where %s)"""
                    .formatted(OF_ACCOUNT);
    private static final String BOOK_CORRECTED =
            """
            insert into commission_entry (earning_id, account_id, what, amount, units, case_number, turn, in_month, booked_at)
            select e.id, e.account_id, 'CORRECTED', cast(? as bigint) - e.amount, 0, '',
                (select coalesce(max(x.turn), 0) + 1 from commission_entry x where x.earning_id = e.id and x.case_number = ''),
                cast(? as varchar), cast(? as timestamp with time zone)
            from commission_earning e where e.amount <> ? and %s"""
                    .formatted(THE_EARNING);

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
    public boolean correct(SoldOrder order, Earning told) {
        var account = EarningTable.account(order, told);
        var place = new Object[] {
            told.level(),
            order.number().value(),
            told.lineNumber(),
            account.type().name(),
            account.beneficiary(),
            account.kind().name(),
            account.unit()
        };
        jdbc.update(BOOK_CORRECTED, with(place, told.amount(), month.name(), OffsetDateTime.now(clock), told.amount()));
        return jdbc.update(
                        "update commission_earning e set amount = ? where (e.amount = ? or e.reversed_units = 0) and "
                                + THE_EARNING,
                        with(place, told.amount(), told.amount()))
                == 1;
    }

    private static Object[] with(Object[] place, Object... before) {
        var all = new Object[before.length + place.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(place, 0, all, before.length, place.length);
        return all;
    }
}
