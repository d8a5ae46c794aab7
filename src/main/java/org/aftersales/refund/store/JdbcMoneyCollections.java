package org.aftersales.refund.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.aftersales.refund.MoneyCollections;
import org.aftersales.refund.OutstandingGoods;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Money to be collected, in the database. Why it should be waived is free text and may name people: it is stored encrypted. */
@Repository
class JdbcMoneyCollections implements MoneyCollections {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final PersonalDataCipher cipher;
    private final Callers callers;
    private final Clock clock;

    JdbcMoneyCollections(JdbcClient jdbc, JdbcTemplate batch, PersonalDataCipher cipher, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.cipher = cipher;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void open(CaseNumber caseNumber, OutstandingGoods goods) {
        jdbc.sql("insert into money_collection (case_number, currency, freight_minor, total_minor, state, opened_at)"
                        + " values (?, ?, ?, ?, 'OPEN', ?)")
                .params(
                        caseNumber.value(),
                        goods.currency().getCode(),
                        goods.freightMinor(),
                        goods.total().getAmountMinorLong(),
                        now())
                .update();
        batch.batchUpdate(
                """
                insert into money_collection_line (case_number, case_line_id, order_line_id, sku, description, missing_units,
                    refused_units, amount_minor) values (?, ?, ?, ?, ?, ?, ?, ?)""",
                goods.lines().stream()
                        .map(line -> new Object[] {
                            caseNumber.value(),
                            line.caseLineId(),
                            line.orderLineId(),
                            line.sku(),
                            line.description(),
                            line.missingUnits(),
                            line.refusedUnits(),
                            line.amountMinor()
                        })
                        .toList());
    }

    @Override
    public Optional<Collection> of(CaseNumber caseNumber) {
        var lines = jdbc.sql("select * from money_collection_line where case_number = ? order by case_line_id")
                .param(caseNumber.value())
                .query(JdbcMoneyCollections::line)
                .list();
        return jdbc.sql("select * from money_collection where case_number = ?")
                .param(caseNumber.value())
                .query((row, index) -> collection(row, lines))
                .optional();
    }

    private Collection collection(ResultSet row, List<OutstandingGoods.Line> lines) throws SQLException {
        var reason = row.getString("reason_cipher");
        return new Collection(
                new OutstandingGoods(CurrencyUnit.of(row.getString("currency")), lines, row.getLong("freight_minor")),
                State.valueOf(row.getString("state")),
                reason == null ? null : cipher.decrypt(reason),
                row.getString("asked_by"));
    }

    private static OutstandingGoods.Line line(ResultSet row, int index) throws SQLException {
        return new OutstandingGoods.Line(
                row.getLong("case_line_id"),
                row.getLong("order_line_id"),
                row.getString("sku"),
                row.getString("description"),
                row.getInt("missing_units"),
                row.getInt("refused_units"),
                row.getLong("amount_minor"));
    }

    @Override
    public boolean collected(CaseNumber caseNumber, String voucherNumber) {
        return jdbc.sql(
                                "update money_collection set state = 'COLLECTED', voucher_number = ?, decided_by = ?, decided_at = ?"
                                        + " where case_number = ? and state = 'OPEN'")
                        .params(voucherNumber, callers.actor(), now(), caseNumber.value())
                        .update()
                == 1;
    }

    @Override
    public boolean askWaiver(CaseNumber caseNumber, String reason) {
        return jdbc.sql("update money_collection set state = 'WAIVER_ASKED', reason_cipher = ?, asked_by = ?"
                                + " where case_number = ? and state = 'OPEN'")
                        .params(cipher.encrypt(reason), callers.actor(), caseNumber.value())
                        .update()
                == 1;
    }

    @Override
    public boolean decideWaiver(CaseNumber caseNumber, boolean granted) {
        return jdbc.sql("update money_collection set state = ?, decided_by = ?, decided_at = ?"
                                + " where case_number = ? and state = 'WAIVER_ASKED'")
                        .params(granted ? "WAIVED" : "OPEN", callers.actor(), now(), caseNumber.value())
                        .update()
                == 1;
    }

    /** What was claimed stands in the timeline; what is claimed next is counted anew. */
    @Override
    public boolean withdraw(CaseNumber caseNumber) {
        jdbc.sql("delete from money_collection_line where case_number in (select case_number from money_collection"
                        + " where case_number = ? and state in ('OPEN', 'WAIVER_ASKED'))")
                .param(caseNumber.value())
                .update();
        return jdbc.sql("delete from money_collection where case_number = ? and state in ('OPEN', 'WAIVER_ASKED')")
                        .param(caseNumber.value())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
