package org.aftersales.returns.coupons;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.aftersales.returns.Coupons;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Coupons with codes that nobody guesses; the shop looks a code up here when a customer enters it. */
@Component
class CouponBook implements Coupons {

    /** Without signs that people mistake for one another. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 12;

    private final JdbcClient jdbc;
    private final CouponSettings settings;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    CouponBook(JdbcClient jdbc, CouponSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Answer issue(String key, String customerNumber, Money amount) {
        if (amount.getAmountMinorLong() > settings.largestMinorUnits()) {
            return new Answer.Refused("CouponTooLarge");
        }
        jdbc.sql(
                        """
                        insert into coupon_book (coupon_key, coupon_code, customer_number, currency, amount_minor, issued_at)
                        select ?, ?, ?, ?, ?, ? where not exists (select 1 from coupon_book where coupon_key = ?)""")
                .params(
                        key,
                        code(),
                        customerNumber,
                        amount.getCurrencyUnit().getCode(),
                        amount.getAmountMinorLong(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        key)
                .update();
        return jdbc.sql("select coupon_code from coupon_book where coupon_key = ?")
                .param(key)
                .query(String.class)
                .optional()
                .<Answer>map(Answer.Issued::new)
                .orElseThrow();
    }

    Optional<Coupon> find(String code) {
        return jdbc.sql("select * from coupon_book where coupon_code = ?")
                .param(code)
                .query((row, index) -> new Coupon(
                        row.getString("coupon_code"),
                        row.getString("customer_number"),
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor"))))
                .optional();
    }

    private String code() {
        var code = new StringBuilder();
        chance.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> code.append(SIGNS.charAt(sign)));
        return code.toString();
    }

    record Coupon(String code, String customerNumber, Money amount) {}
}
