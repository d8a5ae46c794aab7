package org.aftersales.commission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.aftersales.orders.Earning;
import org.apache.commons.csv.CSVFormat;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What is payable of a closed month as a table for whoever pays it out: a row for each account. */
public final class PayableFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("month", "account", "number", "kind", "unit", "payable")
            .get();

    /** What a spreadsheet would reckon with instead of showing it; the numbers of accounts come from outside. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private PayableFile() {}

    public static String of(YearMonth month, List<ClosedAccount> payable) {
        var file = new StringBuilder();
        try (var table = FORMAT.print(file)) {
            for (var closed : payable) {
                var account = closed.account();
                table.printRecord(
                        month,
                        account.type(),
                        text(account.beneficiary()),
                        account.kind(),
                        text(account.unit()),
                        amount(account, closed.payable()).toPlainString());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString();
    }

    private static String text(String foreign) {
        return FORMULA.matcher(foreign).find() ? "'" + foreign : foreign;
    }

    private static BigDecimal amount(Account account, long amount) {
        return account.kind().money()
                ? Money.ofMinor(CurrencyUnit.of(account.unit()), amount).getAmount()
                : BigDecimal.valueOf(amount, Earning.POINT_DECIMALS);
    }
}
