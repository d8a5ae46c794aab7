package org.aftersales.refund.alipay;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How Alipay writes amounts: yuan with two decimals. */
final class Yuan {

    static final CurrencyUnit CURRENCY = CurrencyUnit.of("CNY");

    private Yuan() {}

    static String text(Money amount) {
        return amount.getAmount().toPlainString();
    }

    /** @throws RuntimeException when it is no amount, or has parts of a cent */
    static Money read(String text) {
        return Money.of(CURRENCY, new java.math.BigDecimal(text));
    }
}
