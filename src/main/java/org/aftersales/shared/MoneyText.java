package org.aftersales.shared;

import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.joda.money.format.MoneyAmountStyle;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

/** Amounts as people read them: currency code, blank, grouped amount with the decimals of the currency. */
public final class MoneyText {

    private static final MoneyFormatter FORMAT = new MoneyFormatterBuilder()
            .appendCurrencyCode()
            .appendLiteral(" ")
            .appendAmount(MoneyAmountStyle.LOCALIZED_GROUPING)
            .toFormatter();

    private MoneyText() {}

    public static String of(Money amount, Locale language) {
        return FORMAT.withLocale(language).print(amount);
    }

    /** @param minorUnits whole cents, fen or pence */
    public static String of(CurrencyUnit currency, long minorUnits, Locale language) {
        return of(Money.ofMinor(currency, minorUnits), language);
    }
}
