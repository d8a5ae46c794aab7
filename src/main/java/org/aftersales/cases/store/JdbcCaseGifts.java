package org.aftersales.cases.store;

import java.util.Optional;
import org.aftersales.cases.CaseGifts;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gifts in the database. */
@Repository
class JdbcCaseGifts implements CaseGifts {

    private final JdbcClient jdbc;
    private final TimelineTable timeline;
    private final Callers callers;

    JdbcCaseGifts(JdbcClient jdbc, TimelineTable timeline, Callers callers) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.callers = callers;
    }

    @Override
    public void promise(CaseNumber number, String sku, String description, int units) {
        jdbc.sql("insert into case_gift (case_number, sku, description, units, state, promised_by, promised_at)"
                        + " values (?, ?, ?, ?, 'PROMISED', ?, ?)")
                .params(number.value(), sku, description, units, callers.actor(), timeline.now())
                .update();
    }

    @Override
    public boolean decide(CaseNumber number, boolean approved) {
        return jdbc.sql("update case_gift set state = ?, decided_by = ? where case_number = ? and state = 'PROMISED'")
                        .params(
                                approved ? State.APPROVED.name() : State.NOT_APPROVED.name(),
                                callers.actor(),
                                number.value())
                        .update()
                == 1;
    }

    @Override
    public boolean shipped(CaseNumber number, String courier, String trackingNumber) {
        return jdbc.sql("update case_gift set state = 'SHIPPED', courier = ?, tracking_number = ?"
                                + " where case_number = ? and state = 'APPROVED'")
                        .params(courier, trackingNumber, number.value())
                        .update()
                == 1;
    }

    @Override
    public Optional<Gift> of(CaseNumber number) {
        return jdbc.sql("select * from case_gift where case_number = ?")
                .param(number.value())
                .query((row, index) -> new Gift(
                        row.getString("sku"),
                        row.getString("description"),
                        row.getInt("units"),
                        State.valueOf(row.getString("state")),
                        row.getString("promised_by"),
                        row.getString("courier"),
                        row.getString("tracking_number")))
                .optional();
    }
}
