package org.aftersales.commission;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Reading the accounts. */
public interface StatementBook {

    /** The accounts of a beneficiary by their id, in the order in which statements show them. */
    Map<Long, Account> accounts(Account.Type type, String beneficiary);

    List<Statement.Entry> entries(long account, YearMonth month);

    /** What was booked in each month. */
    SortedMap<YearMonth, Long> moved(long account);

    /** What was carried out of a closed month; empty when the account had nothing in it, or it is not closed. */
    Optional<Long> carried(long account, YearMonth month);

    Optional<Instant> closedAt(YearMonth month);

    /** The months that are closed, the last one first. */
    List<YearMonth> closedMonths();

    /**
     * What accounts came to in a closed month: first what is payable, then what was carried.
     *
     * @param words the beginning of a beneficiary's number; empty: all
     */
    List<ClosedAccount> closed(YearMonth month, String words, int limit);

    /** Every account that something is payable of, or to be credited to, for a closed month. */
    List<ClosedAccount> payable(YearMonth month);

    /**
     * Balances, those below zero first and those of zero last.
     *
     * @param words the beginning of a beneficiary's number; empty: all
     */
    List<Balance> balances(String words, int limit);
}
