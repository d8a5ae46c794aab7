package org.aftersales.orders.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.aftersales.orders.Hold;
import org.aftersales.orders.HoldBook;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holds in the tables {@code order_hold} and {@code order_hold_line}. */
@Repository
class JdbcHoldBook implements HoldBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcHoldBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void ask(Hold hold) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("insert into order_hold (hold_key, case_number, order_number, state, asked_at, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        hold.key(),
                        hold.caseNumber().value(),
                        hold.order().value(),
                        hold.state().name(),
                        now,
                        now)
                .update();
        for (var line : hold.lines()) {
            jdbc.sql("insert into order_hold_line (hold_key, order_line_id, units) values (?, ?, ?)")
                    .params(hold.key(), line.orderLineId(), line.units())
                    .update();
        }
    }

    @Override
    public Hold of(CaseNumber caseNumber) {
        return jdbc.sql("select * from order_hold where case_number = ?")
                .param(caseNumber.value())
                .query((row, index) -> new Hold(
                        row.getString("hold_key"),
                        caseNumber,
                        new OrderNumber(row.getString("order_number")),
                        Hold.State.valueOf(row.getString("state")),
                        row.getInt("unanswered"),
                        lines(row.getString("hold_key"))))
                .optional()
                .orElseThrow(() -> new IllegalStateException("case " + caseNumber + " has asked for no hold"));
    }

    private List<Hold.Line> lines(String key) {
        return jdbc.sql(
                        """
                        select h.order_line_id, l.line_number, h.units from order_hold_line h
                        join order_line l on l.id = h.order_line_id where h.hold_key = ? order by h.order_line_id""")
                .param(key)
                .query((row, index) -> new Hold.Line(row.getLong(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    @Override
    public boolean move(Hold hold, Hold.State to) {
        return jdbc.sql(
                                "update order_hold set state = ?, unanswered = 0, changed_at = ? where hold_key = ? and state = ?")
                        .params(
                                to.name(),
                                OffsetDateTime.now(clock),
                                hold.key(),
                                hold.state().name())
                        .update()
                == 1;
    }

    @Override
    public boolean overtaken(Hold hold) {
        return move(hold, Hold.State.SHIPPED) && marked(hold, true);
    }

    @Override
    public void givenBack(Hold hold) {
        marked(hold, false);
    }

    private boolean marked(Hold hold, boolean toGiveBack) {
        return jdbc.sql("update order_hold set to_give_back = ? where hold_key = ?")
                        .params(toGiveBack, hold.key())
                        .update()
                == 1;
    }

    @Override
    public boolean toGiveBack(Hold hold) {
        return jdbc.sql("select to_give_back from order_hold where hold_key = ?")
                .param(hold.key())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void unanswered(Hold hold) {
        jdbc.sql("update order_hold set unanswered = unanswered + 1, changed_at = ? where hold_key = ?")
                .params(OffsetDateTime.now(clock), hold.key())
                .update();
    }

    @Override
    public void askAnew(Hold hold) {
        jdbc.sql("update order_hold set unanswered = 0, changed_at = ? where hold_key = ? and state = 'ASKED'")
                .params(OffsetDateTime.now(clock), hold.key())
                .update();
    }
}
