package org.aftersales.desk.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.aftersales.commission.Account;
import org.aftersales.commission.Balance;
import org.aftersales.commission.ClosedAccount;
import org.aftersales.commission.EarnedText;
import org.aftersales.commission.Statement;
import org.aftersales.orders.Earning;
import org.jspecify.annotations.Nullable;

/** Accounts and their entries as the pages show them: amounts as text. */
final class StatementRow {

    private StatementRow() {}

    public record Row(Account account, String balance, boolean negative, Instant lastAt) {}

    /** What is zero is empty. */
    public record Closed(Account account, String payable, String carried) {}

    public record Part(
            Account account,
            String opening,
            boolean carriedIn,
            List<Entry> entries,
            String payable,
            String carried,
            boolean negative,
            @Nullable Instant closedAt) {}

    public record Entry(Statement.Entry entry, String amount) {}

    static Row account(Balance balance, Locale language) {
        return new Row(
                balance.account(),
                EarnedText.of(balance.account(), balance.amount(), language),
                balance.amount() < 0,
                balance.lastAt());
    }

    static Closed closed(ClosedAccount closed, Locale language) {
        var account = closed.account();
        return new Closed(
                account,
                unlessZero(account, closed.payable(), language),
                unlessZero(account, closed.carried(), language));
    }

    /** What is payable of a kind in a unit, over all accounts. */
    public record Sum(Earning.Kind kind, String amount) {}

    static List<Sum> sums(List<ClosedAccount> payable, Locale language) {
        var sums =
                new TreeMap<Account, Long>(Comparator.comparing(Account::kind).thenComparing(Account::unit));
        payable.forEach(closed -> sums.merge(closed.account(), closed.payable(), Math::addExact));
        return sums.entrySet().stream()
                .map(sum -> new Sum(sum.getKey().kind(), EarnedText.of(sum.getKey(), sum.getValue(), language)))
                .toList();
    }

    private static String unlessZero(Account account, long amount, Locale language) {
        return amount == 0 ? "" : EarnedText.of(account, amount, language);
    }

    static Part part(Statement.Part part, Locale language) {
        var account = part.account();
        return new Part(
                account,
                EarnedText.of(account, part.opening(), language),
                part.opening() < 0,
                part.entries().stream()
                        .map(entry -> new Entry(entry, EarnedText.of(account, entry.amount(), language)))
                        .toList(),
                EarnedText.of(account, part.payable(), language),
                EarnedText.of(account, part.carried(), language),
                part.carried() < 0,
                part.closedAt());
    }
}
