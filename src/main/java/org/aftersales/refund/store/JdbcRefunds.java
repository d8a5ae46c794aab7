package org.aftersales.refund.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftersales.refund.Refund;
import org.aftersales.refund.RefundStatus;
import org.aftersales.refund.RefundStep;
import org.aftersales.refund.Refunds;
import org.aftersales.shared.CaseNumber;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refunds in the database: the conditional UPDATE decides who was first, also between several nodes. */
@Repository
class JdbcRefunds implements Refunds {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    JdbcRefunds(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    @Override
    public void register(List<Refund> refunds) {
        batch.batchUpdate(
                """
                insert into refund (refund_number, case_number, payment_id, provider, payment_reference, currency, amount_minor,
                    payment_amount_minor, status, failure_code, requested_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                refunds.stream().map(this::values).toList());
    }

    private @Nullable Object[] values(Refund refund) {
        return new @Nullable Object[] {
            refund.number(),
            refund.caseNumber().value(),
            refund.paymentId(),
            refund.provider(),
            refund.paymentReference(),
            refund.amount().getCurrencyUnit().getCode(),
            refund.amount().getAmountMinorLong(),
            refund.paymentAmount().getAmountMinorLong(),
            refund.status().name(),
            refund.failureCode(),
            now()
        };
    }

    @Override
    public List<Refund> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from refund where case_number = ? order by refund_number")
                .param(caseNumber.value())
                .query(JdbcRefunds::read)
                .list();
    }

    @Override
    public void lock(CaseNumber caseNumber) {
        jdbc.sql("select refund_number from refund where case_number = ? order by refund_number for update")
                .param(caseNumber.value())
                .query(String.class)
                .list();
    }

    @Override
    public Optional<Refund> find(String refundNumber) {
        return jdbc.sql("select * from refund where refund_number = ?")
                .param(refundNumber)
                .query(JdbcRefunds::read)
                .optional();
    }

    @Override
    public boolean send(String refundNumber) {
        return step(
                refundNumber,
                RefundStep.SEND,
                // a clock that was put back does not make it look handed over already
                ", submitted_at = greatest(:now, coalesce(sent_at, :now)), asks = 0, unanswered = 0, failure_code = null, failure_text = null, settled_at = null",
                Map.of("now", now()));
    }

    @Override
    public boolean findPending(String refundNumber) {
        return step(refundNumber, RefundStep.FIND_PENDING, "", Map.of());
    }

    @Override
    public boolean loseTrack(String refundNumber) {
        return step(refundNumber, RefundStep.LOSE_TRACK, "", Map.of());
    }

    @Override
    public boolean succeed(String refundNumber, String providerNumber) {
        return step(
                refundNumber,
                RefundStep.SUCCEED,
                ", provider_number = :providerNumber, settled_at = :now",
                Map.of("providerNumber", shortened(providerNumber, 64), "now", now()));
    }

    @Override
    public boolean fail(String refundNumber, String code, String text) {
        return step(
                refundNumber,
                RefundStep.FAIL,
                ", failure_code = :code, failure_text = :text, settled_at = :now",
                Map.of("code", shortened(code, 64), "text", shortened(text, 500), "now", now()));
    }

    @Override
    public boolean takeBack(String refundNumber, String code, String text) {
        return find(refundNumber)
                        .filter(refund -> refund.voucherNumber() == null)
                        .isPresent()
                && step(
                        refundNumber,
                        RefundStep.TAKE_BACK,
                        ", failure_code = :code, failure_text = :text, settled_at = :now, taken_back_at = :now",
                        Map.of("code", shortened(code, 64), "text", shortened(text, 500), "now", now()));
    }

    @Override
    public Optional<String> takenBack(CaseNumber caseNumber) {
        return jdbc.sql("select refund_number from refund where case_number = ? and taken_back_at is not null"
                        + " and status <> 'SUCCEEDED' order by refund_number fetch first 1 rows only")
                .param(caseNumber.value())
                .query(String.class)
                .optional();
    }

    @Override
    public boolean payOutside(String refundNumber, String voucherNumber) {
        return step(
                refundNumber,
                RefundStep.PAY_OUTSIDE,
                ", voucher_number = :voucher, settled_at = :now",
                Map.of("voucher", voucherNumber, "now", now()));
    }

    private boolean step(String refundNumber, RefundStep step, String changes, Map<String, Object> values) {
        return jdbc.sql("update refund set status = :to" + changes
                                + " where refund_number = :number and status in (:from)"
                                + (step == RefundStep.SEND ? " and taken_back_at is null" : ""))
                        .params(values)
                        .param("to", step.to().name())
                        .param("number", refundNumber)
                        .param("from", step.from().stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    @Override
    public void asked(String refundNumber, boolean answered) {
        jdbc.sql("update refund set asks = asks + 1, unanswered = case when ? then 0 else unanswered + 1 end"
                        + " where refund_number = ? and status in ('SUBMITTED', 'UNKNOWN')")
                .params(answered, refundNumber)
                .update();
    }

    @Override
    public void sent(String refundNumber) {
        jdbc.sql("update refund set sent_at = ? where refund_number = ?")
                .params(now(), refundNumber)
                .update();
    }

    @Override
    public List<Refund> settledBetween(String provider, Instant from, Instant to) {
        return jdbc.sql("select * from refund where provider = ? and settled_at >= ? and settled_at < ?"
                        + " and status in ('SUCCEEDED', 'FAILED') and voucher_number is null order by refund_number")
                .params(provider, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query(JdbcRefunds::read)
                .list();
    }

    @Override
    public List<Refund> sentOf(long paymentId) {
        return jdbc.sql("select * from refund where payment_id = ? and submitted_at is not null"
                        + " order by submitted_at, refund_number")
                .param(paymentId)
                .query(JdbcRefunds::read)
                .list();
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Refund read(ResultSet row, int index) throws SQLException {
        var currency = CurrencyUnit.of(row.getString("currency"));
        return new Refund(
                row.getString("refund_number"),
                new CaseNumber(row.getString("case_number")),
                row.getObject("payment_id", Long.class),
                row.getString("provider"),
                row.getString("payment_reference"),
                Money.ofMinor(currency, row.getLong("amount_minor")),
                Money.ofMinor(currency, row.getLong("payment_amount_minor")),
                RefundStatus.valueOf(row.getString("status")),
                row.getInt("asks"),
                row.getInt("unanswered"),
                row.getString("failure_code"),
                row.getString("failure_text"),
                row.getString("voucher_number"),
                time(row, "submitted_at"),
                time(row, "sent_at"),
                time(row, "settled_at"),
                time(row, "taken_back_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
