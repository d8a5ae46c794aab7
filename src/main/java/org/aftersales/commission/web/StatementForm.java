package org.aftersales.commission.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.aftersales.commission.Account;
import org.aftersales.commission.Statement;
import org.aftersales.orders.Earning;
import org.aftersales.shared.Texts;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A statement as programs read it: amounts are decimal numbers in the unit of the account. */
@Schema(name = "CommissionStatement")
record StatementForm(String beneficiary, String month, List<AccountForm> accounts) {

    /**
     * @param opening what was carried from the month before: zero or below
     * @param carried what is taken into the next month: zero or below
     * @param closedAt empty while more may be booked
     */
    @Schema(name = "CommissionAccount")
    record AccountForm(
            String kind,
            String unit,
            BigDecimal opening,
            List<EntryForm> entries,
            BigDecimal payable,
            BigDecimal carried,
            @Nullable Instant closedAt) {}

    /** @param level 0 own sale, 1 of somebody one below, and so on */
    @Schema(name = "CommissionEntry")
    record EntryForm(
            Instant at,
            String what,
            String reason,
            BigDecimal amount,
            int units,
            int level,
            String orderNumber,
            int lineNumber,
            String article,
            String caseNumber) {}

    static StatementForm of(Statement statement, Texts texts, Locale language) {
        return new StatementForm(
                statement.beneficiary(),
                statement.month().toString(),
                statement.parts().stream()
                        .map(part -> account(part, texts, language))
                        .toList());
    }

    private static AccountForm account(Statement.Part part, Texts texts, Locale language) {
        var account = part.account();
        return new AccountForm(
                account.kind().name(),
                account.unit(),
                decimal(account, part.opening()),
                part.entries().stream()
                        .map(entry -> entry(account, entry, texts, language))
                        .toList(),
                decimal(account, part.payable()),
                decimal(account, part.carried()),
                part.closedAt());
    }

    private static EntryForm entry(Account account, Statement.Entry entry, Texts texts, Locale language) {
        return new EntryForm(
                entry.at(),
                entry.what(),
                texts.in(language, "code.Entry." + entry.what()),
                decimal(account, entry.amount()),
                entry.units(),
                entry.level(),
                entry.orderNumber(),
                entry.lineNumber(),
                entry.article(),
                entry.caseNumber());
    }

    private static BigDecimal decimal(Account account, long amount) {
        return BigDecimal.valueOf(
                amount,
                account.kind().money() ? CurrencyUnit.of(account.unit()).getDecimalPlaces() : Earning.POINT_DECIMALS);
    }
}
