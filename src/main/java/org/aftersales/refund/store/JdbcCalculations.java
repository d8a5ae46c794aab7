package org.aftersales.refund.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.aftersales.policy.Authority;
import org.aftersales.refund.Calculations;
import org.aftersales.refund.RefundCalculation;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Calculations in the database. What finance wrote is free text and may name people: it is stored encrypted. */
@Repository
class JdbcCalculations implements Calculations {

    private static final String WAITING =
            " where id = (select max(id) from refund_calculation where case_number = ?) and state = 'CALCULATED'";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final PersonalDataCipher cipher;
    private final Callers callers;
    private final Clock clock;

    JdbcCalculations(JdbcClient jdbc, JdbcTemplate batch, PersonalDataCipher cipher, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.cipher = cipher;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void store(CaseNumber caseNumber, OrderNumber orderNumber, RefundCalculation calculation, Agreement needed) {
        var id = insert(caseNumber, orderNumber, calculation, needed);
        batch.batchUpdate(
                """
                insert into refund_line (calculation_id, case_line_id, order_line_id, sku, description, units, settled_before, line_units,
                    paid_minor, share_minor, fee_minor, amount_minor, coupon_minor, points)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                calculation.lines().stream()
                        .map(line -> new Object[] {
                            id,
                            line.caseLineId(),
                            line.orderLineId(),
                            line.sku(),
                            line.description(),
                            line.units(),
                            line.settledBefore(),
                            line.lineUnits(),
                            line.paidMinor(),
                            line.shareMinor(),
                            line.feeMinor(),
                            line.amountMinor(),
                            line.couponMinor(),
                            line.points()
                        })
                        .toList());
    }

    private long insert(
            CaseNumber caseNumber, OrderNumber orderNumber, RefundCalculation calculation, Agreement needed) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into refund_calculation (case_number, revision, order_number, currency, goods_minor, handling_fee_minor,
                            service_fee_minor, freight_minor, coupon_minor, points, total_minor, authority, order_total_minor, state, calculated_at)
                        values (?, (select coalesce(max(revision), 0) + 1 from refund_calculation where case_number = ?),
                            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'CALCULATED', ?)""")
                .params(
                        caseNumber.value(),
                        caseNumber.value(),
                        orderNumber.value(),
                        calculation.currency().getCode(),
                        calculation.goodsMinor(),
                        calculation.handlingFeeMinor(),
                        calculation.serviceFeeMinor(),
                        calculation.freightMinor(),
                        calculation.couponMinor(),
                        calculation.points(),
                        calculation.totalMinor(),
                        needed.authority().name(),
                        needed.orderMinor(),
                        now())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    @Override
    public Optional<Stored> last(CaseNumber caseNumber) {
        return jdbc.sql(
                        """
                        select c.order_number, c.currency, c.goods_minor, c.handling_fee_minor, c.service_fee_minor, c.freight_minor,
                            c.coupon_minor as all_coupon_minor, c.points as all_points, c.total_minor, c.state, c.send_back_cipher,
                            c.authority, c.order_total_minor, c.agreed_by, l.*
                        from refund_calculation c join refund_line l on l.calculation_id = c.id
                        where c.id = (select max(id) from refund_calculation where case_number = ?) order by l.order_line_id""")
                .param(caseNumber.value())
                .query(this::read);
    }

    private Optional<Stored> read(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var order = new OrderNumber(rows.getString("order_number"));
        var state = State.valueOf(rows.getString("state"));
        var reason = clear(rows.getString("send_back_cipher"));
        var agreement = new Agreement(
                Authority.valueOf(rows.getString("authority")),
                rows.getLong("order_total_minor"),
                rows.getString("agreed_by"));
        var currency = CurrencyUnit.of(rows.getString("currency"));
        long[] sums = {
            rows.getLong("goods_minor"),
            rows.getLong("handling_fee_minor"),
            rows.getLong("service_fee_minor"),
            rows.getLong("freight_minor"),
            rows.getLong("all_coupon_minor"),
            rows.getLong("all_points"),
            rows.getLong("total_minor")
        };
        var lines = new ArrayList<RefundCalculation.Line>();
        do {
            lines.add(line(rows));
        } while (rows.next());
        var calculation =
                new RefundCalculation(currency, lines, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6]);
        return Optional.of(new Stored(calculation, order, state, reason, agreement));
    }

    private static RefundCalculation.Line line(ResultSet row) throws SQLException {
        return new RefundCalculation.Line(
                row.getLong("case_line_id"),
                row.getLong("order_line_id"),
                row.getString("sku"),
                row.getString("description"),
                row.getInt("units"),
                row.getInt("settled_before"),
                row.getInt("line_units"),
                row.getLong("paid_minor"),
                row.getLong("share_minor"),
                row.getLong("fee_minor"),
                row.getLong("amount_minor"),
                row.getLong("coupon_minor"),
                row.getLong("points"));
    }

    @Override
    public Map<CaseNumber, Money> totals(Set<CaseNumber> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        var totals = new HashMap<CaseNumber, Money>();
        jdbc.sql(
                        "select case_number, currency, total_minor from refund_calculation where case_number in (:cases) order by id")
                .param("cases", cases.stream().map(CaseNumber::value).toList())
                .query(row -> {
                    totals.put(
                            new CaseNumber(row.getString("case_number")),
                            Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("total_minor")));
                });
        return totals;
    }

    @Override
    public Map<CaseNumber, Money> ofOrder(OrderNumber order) {
        var amounts = new TreeMap<CaseNumber, Money>(Comparator.comparing(CaseNumber::value));
        jdbc.sql("select case_number, currency, total_minor from refund_calculation"
                        + " where order_number = ? and state <> 'SENT_BACK'")
                .param(order.value())
                .query(row -> {
                    amounts.put(
                            new CaseNumber(row.getString("case_number")),
                            Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("total_minor")));
                });
        return amounts;
    }

    @Override
    public boolean agree(CaseNumber caseNumber) {
        return jdbc.sql("update refund_calculation set agreed_by = ?, agreed_at = ?" + WAITING
                                + " and authority <> 'DEPARTMENT' and agreed_by is null")
                        .params(callers.actor(), now(), caseNumber.value())
                        .update()
                == 1;
    }

    @Override
    public boolean approve(CaseNumber caseNumber) {
        return jdbc.sql("update refund_calculation set state = 'APPROVED', decided_at = ?" + WAITING
                                + " and (authority = 'DEPARTMENT' or agreed_by is not null)")
                        .params(now(), caseNumber.value())
                        .update()
                == 1;
    }

    @Override
    public boolean sendBack(CaseNumber caseNumber, String reason) {
        return jdbc.sql("update refund_calculation set state = 'SENT_BACK', send_back_cipher = ?, decided_at = ?"
                                + WAITING)
                        .params(cipher.encrypt(reason), now(), caseNumber.value())
                        .update()
                == 1;
    }

    private @Nullable String clear(@Nullable String hidden) {
        return hidden == null ? null : cipher.decrypt(hidden);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
