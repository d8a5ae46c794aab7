package org.aftersales.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.cases.CaseOffers;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers to customers in the database. */
@Repository
class JdbcCaseOffers implements CaseOffers {

    private static final String NEWEST =
            " where id = (select max(id) from case_offer where case_number = ?) and state = ?";

    private final JdbcClient jdbc;
    private final TimelineTable timeline;
    private final PersonalDataCipher cipher;
    private final Callers callers;

    JdbcCaseOffers(JdbcClient jdbc, TimelineTable timeline, PersonalDataCipher cipher, Callers callers) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.cipher = cipher;
        this.callers = callers;
    }

    @Override
    public void propose(CaseNumber number, Money amount, String text) {
        var position = of(number).size() + 1;
        jdbc.sql(
                        "insert into case_offer (case_number, coupon_key, currency, amount_minor, text_cipher, state, proposed_by,"
                                + " proposed_at) values (?, ?, ?, ?, ?, 'PROPOSED', ?, ?)")
                .params(
                        number.value(),
                        "C" + number.value().replaceAll("\\D", "") + "N" + position,
                        amount.getCurrencyUnit().getCode(),
                        amount.getAmountMinorLong(),
                        cipher.encrypt(text),
                        callers.actor(),
                        timeline.now())
                .update();
    }

    @Override
    public boolean decide(CaseNumber number, boolean approved, @Nullable String reason) {
        return jdbc.sql("update case_offer set state = ?, decided_by = ?, reason_cipher = ?" + NEWEST)
                        .params(
                                approved ? State.OFFERED.name() : State.NOT_APPROVED.name(),
                                callers.actor(),
                                reason == null ? null : cipher.encrypt(reason),
                                number.value(),
                                State.PROPOSED.name())
                        .update()
                == 1;
    }

    @Override
    public boolean answer(CaseNumber number, int position, boolean accepted) {
        return of(number).size() == position && answered(number, accepted ? State.ACCEPTED : State.DECLINED);
    }

    @Override
    public boolean lapse(CaseNumber number) {
        return answered(number, State.LAPSED);
    }

    private boolean answered(CaseNumber number, State answer) {
        return jdbc.sql("update case_offer set state = ?, answered_at = ?" + NEWEST)
                        .params(answer.name(), timeline.now(), number.value(), State.OFFERED.name())
                        .update()
                == 1;
    }

    @Override
    public boolean given(CaseNumber number, String couponCode) {
        return jdbc.sql("update case_offer set state = 'GIVEN', coupon_code = ?" + NEWEST)
                        .params(couponCode, number.value(), State.ACCEPTED.name())
                        .update()
                == 1;
    }

    @Override
    public Map<CaseNumber, Money> promised(OrderNumber order) {
        var promised = new TreeMap<CaseNumber, Money>(Comparator.comparing(CaseNumber::value));
        jdbc.sql("select o.case_number, o.currency, o.amount_minor from case_offer o"
                        + " join case_file f on f.case_number = o.case_number"
                        + " where f.order_number = ? and (o.state in ('ACCEPTED', 'GIVEN')"
                        // an offer in a case that was cancelled is nobody's any more
                        + " or o.state in ('PROPOSED', 'OFFERED') and f.status = 'PENDING_REVIEW')")
                .param(order.value())
                .query(row -> {
                    promised.merge(
                            new CaseNumber(row.getString("case_number")),
                            Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                            Money::plus);
                });
        return promised;
    }

    @Override
    public List<Offer> of(CaseNumber number) {
        return jdbc.sql("select * from case_offer where case_number = ? order by id")
                .param(number.value())
                .query(this::offer)
                .list();
    }

    private Offer offer(ResultSet row, int index) throws SQLException {
        var reason = row.getString("reason_cipher");
        return new Offer(
                index + 1,
                row.getString("coupon_key"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                cipher.decrypt(row.getString("text_cipher")),
                State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                reason == null ? null : cipher.decrypt(reason),
                row.getString("coupon_code"));
    }
}
