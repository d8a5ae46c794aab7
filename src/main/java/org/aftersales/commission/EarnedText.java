package org.aftersales.commission;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.aftersales.orders.Earning;
import org.aftersales.shared.MoneyText;
import org.joda.money.CurrencyUnit;

/** Amounts of an account as people read them. */
public final class EarnedText {

    private EarnedText() {}

    /** @param amount minor units, or hundredths of a point */
    public static String of(Account account, long amount, Locale language) {
        return account.kind().money()
                ? MoneyText.of(CurrencyUnit.of(account.unit()), amount, language)
                : NumberFormat.getNumberInstance(language).format(BigDecimal.valueOf(amount, Earning.POINT_DECIMALS));
    }
}
