package org.aftersales.refund.simulator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the simulator has paid, and what it was told to do. Always in a transaction of its own: a foreign system does not forget a payment
 * because the caller's transaction was rolled back.
 */
@Repository
@ConditionalOnProperty(SimulatorSettings.SWITCH)
@Transactional(propagation = Propagation.REQUIRES_NEW)
class PaymentBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum State {
        PENDING,
        SUCCEEDED,
        FAILED
    }

    /** @param settlesAt when a pending entry ends as it was told to */
    record Entry(String refundNumber, String paymentReference, Money amount, State state, Instant settlesAt) {}

    Optional<Entry> find(String refundNumber) {
        return jdbc.sql("select * from simulator_payment where refund_number = ?")
                .param(refundNumber)
                .query(this::read)
                .optional();
    }

    /** Books once; a failed entry may be booked again under the same number. @return whether it was booked now */
    boolean book(String refundNumber, String paymentReference, Money amount, State ending, Duration delay) {
        jdbc.sql("delete from simulator_payment where refund_number = ? and ending = 'FAILED' and settles_at <= ?")
                .params(refundNumber, now())
                .update();
        return jdbc.sql(
                                """
                                insert into simulator_payment (refund_number, payment_reference, currency, amount_minor, ending, booked_at,
                                    settles_at) select ?, ?, ?, ?, ?, ?, ?
                                where not exists (select 1 from simulator_payment where refund_number = ?)""")
                        .params(
                                refundNumber,
                                paymentReference,
                                amount.getCurrencyUnit().getCode(),
                                amount.getAmountMinorLong(),
                                ending.name(),
                                now(),
                                now().plus(delay),
                                refundNumber)
                        .update()
                == 1;
    }

    List<Entry> entries() {
        return jdbc.sql("select * from simulator_payment order by booked_at, refund_number")
                .query(this::read)
                .list();
    }

    /** The next behaviour it was told; an empty script means to pay. */
    Behaviour nextBehaviour() {
        var next = jdbc.sql(
                        "select id, behaviour from simulator_script where not used order by id fetch first 1 rows only")
                .query((row, index) -> new Told(row.getLong("id"), Behaviour.valueOf(row.getString("behaviour"))))
                .optional();
        return next.filter(told -> jdbc.sql("update simulator_script set used = true where id = ? and not used")
                                .param(told.id())
                                .update()
                        == 1)
                .map(Told::behaviour)
                .orElse(Behaviour.PAY);
    }

    private record Told(long id, Behaviour behaviour) {}

    /** Replaces what it was told before and has not done yet. */
    void tell(List<Behaviour> behaviours) {
        jdbc.sql("update simulator_script set used = true where not used").update();
        behaviours.forEach(behaviour -> jdbc.sql("insert into simulator_script (behaviour) values (?)")
                .param(behaviour.name())
                .update());
    }

    private Entry read(ResultSet row, int index) throws SQLException {
        var settlesAt = row.getObject("settles_at", OffsetDateTime.class).toInstant();
        return new Entry(
                row.getString("refund_number"),
                row.getString("payment_reference"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                settlesAt.isAfter(clock.instant()) ? State.PENDING : State.valueOf(row.getString("ending")),
                settlesAt);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
