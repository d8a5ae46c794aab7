package org.aftersales.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.aftersales.cases.CaseDiscounts;
import org.aftersales.shared.CaseNumber;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Coupons and points that are given back, in the database. */
@Repository
class JdbcCaseDiscounts implements CaseDiscounts {

    private final JdbcClient jdbc;
    private final TimelineTable timeline;

    JdbcCaseDiscounts(JdbcClient jdbc, TimelineTable timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    @Override
    public void owe(CaseNumber number, Money coupon, long points) {
        if (coupon.isZero() && points == 0) {
            return;
        }
        jdbc.sql("insert into case_discount (case_number, currency, coupon_minor, points)"
                        + " select ?, ?, ?, ? where not exists (select 1 from case_discount where case_number = ?)")
                .params(
                        number.value(),
                        coupon.getCurrencyUnit().getCode(),
                        coupon.getAmountMinorLong(),
                        points,
                        number.value())
                .update();
    }

    @Override
    public boolean couponGiven(CaseNumber number, String couponCode) {
        return jdbc.sql("update case_discount set coupon_code = ?"
                                + " where case_number = ? and coupon_minor > 0 and coupon_code is null")
                        .params(couponCode, number.value())
                        .update()
                == 1;
    }

    @Override
    public boolean pointsGiven(CaseNumber number) {
        return jdbc.sql("update case_discount set points_given_at = ?"
                                + " where case_number = ? and points > 0 and points_given_at is null")
                        .params(timeline.now(), number.value())
                        .update()
                == 1;
    }

    @Override
    public Optional<Discounts> of(CaseNumber number) {
        return jdbc.sql("select * from case_discount where case_number = ?")
                .param(number.value())
                .query((row, index) -> discounts(number, row))
                .optional();
    }

    /** A case gives each of the two back once, so that its number makes the keys. */
    private static Discounts discounts(CaseNumber number, ResultSet row) throws SQLException {
        var digits = number.value().replaceAll("\\D", "");
        return new Discounts(
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("coupon_minor")),
                "D" + digits,
                row.getString("coupon_code"),
                row.getLong("points"),
                "P" + digits,
                row.getObject("points_given_at") != null);
    }
}
