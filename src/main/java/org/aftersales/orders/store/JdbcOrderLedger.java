package org.aftersales.orders.store;

import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.QuantityNotAvailableException;
import org.aftersales.shared.OrderNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger as conditional UPDATEs: the database decides who was first, also between several nodes (R12). */
@Repository
class JdbcOrderLedger implements OrderLedger {

    private static final String CLAIMED =
            "reserved_units + returned_units + exchanged_units + compensated_units + cancelled_units";
    private static final String NOWHERE = "";
    private static final String SETTLED_WITH_SHOP = "held_units + cancelled_units + shipped_units";

    private final JdbcClient jdbc;
    private final OrderLock lock;

    JdbcOrderLedger(JdbcClient jdbc, OrderLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    @Override
    public boolean lock(OrderNumber order) {
        return lock.of(order);
    }

    @Override
    public boolean hold(long orderLineId, int units) {
        return taken("held_units", orderLineId, units);
    }

    @Override
    public boolean ship(long orderLineId, int units) {
        return taken("shipped_units", orderLineId, units);
    }

    private boolean taken(String column, long orderLineId, int units) {
        positive(units);
        lock.ofLine(orderLineId);
        return jdbc.sql("update order_line set " + column + " = " + column + " + :n where id = :id and units - ("
                                + SETTLED_WITH_SHOP + ") >= :n")
                        .param("id", orderLineId)
                        .param("n", units)
                        .update()
                == 1;
    }

    @Override
    public void letGo(long orderLineId, int units) {
        moved(orderLineId, units, "held_units", NOWHERE);
    }

    @Override
    public void cancelled(long orderLineId, int units) {
        positive(units);
        lock.ofLine(orderLineId);
        mustChange(
                jdbc.sql(
                                """
                                update order_line set reserved_units = reserved_units - :n, held_units = held_units - :n,
                                    cancelled_units = cancelled_units + :n
                                where id = :id and reserved_units >= :n and held_units >= :n""")
                        .param("id", orderLineId)
                        .param("n", units)
                        .update(),
                "order line " + orderLineId + " has not " + units + " units reserved and held");
    }

    @Override
    public void reserve(long orderLineId, int units) throws QuantityNotAvailableException {
        positive(units);
        lock.ofLine(orderLineId);
        var reserved = jdbc.sql(
                        "update order_line set reserved_units = reserved_units + :n where id = :id and units - ("
                                + CLAIMED + ") >= :n")
                .param("id", orderLineId)
                .param("n", units)
                .update();
        if (reserved == 0) {
            throw notAvailable(orderLineId, units);
        }
    }

    private QuantityNotAvailableException notAvailable(long orderLineId, int units) {
        return jdbc.sql("select sku, units - (" + CLAIMED + ") as units_left from order_line where id = ?")
                .param(orderLineId)
                .query((row, index) ->
                        new QuantityNotAvailableException(row.getString("sku"), units, row.getInt("units_left")))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("there is no order line " + orderLineId));
    }

    @Override
    public void release(long orderLineId, int units) {
        moved(orderLineId, units, "reserved_units", NOWHERE);
    }

    @Override
    public void returned(long orderLineId, int units) {
        moved(orderLineId, units, "reserved_units", "returned_units");
    }

    @Override
    public void compensated(long orderLineId, int units) {
        moved(orderLineId, units, "reserved_units", "compensated_units");
    }

    @Override
    public void found(long orderLineId, int units) {
        moved(orderLineId, units, "compensated_units", "returned_units");
    }

    /** @param to the column that counts the units from now on, or {@link #NOWHERE} */
    private void moved(long orderLineId, int units, String from, String to) {
        positive(units);
        lock.ofLine(orderLineId);
        mustChange(
                jdbc.sql("update order_line set " + from + " = " + from + " - :n"
                                + (to.equals(NOWHERE) ? "" : ", " + to + " = " + to + " + :n")
                                + " where id = :id and " + from + " >= :n")
                        .param("id", orderLineId)
                        .param("n", units)
                        .update(),
                "order line " + orderLineId + " has not " + units + " of " + from);
    }

    @Override
    public void reopen(long orderLineId, int returned, int compensated) {
        positive(returned + compensated);
        lock.ofLine(orderLineId);
        mustChange(
                jdbc.sql(
                                """
                                update order_line set reserved_units = reserved_units + :returned + :compensated,
                                    returned_units = returned_units - :returned, compensated_units = compensated_units - :compensated
                                where id = :id and returned_units >= :returned and compensated_units >= :compensated""")
                        .param("id", orderLineId)
                        .param("returned", returned)
                        .param("compensated", compensated)
                        .update(),
                "order line " + orderLineId + " has not " + returned + " units returned and " + compensated
                        + " compensated");
    }

    private static void positive(int units) {
        if (units < 1) {
            throw new IllegalArgumentException("units must be at least 1, was " + units);
        }
    }

    private static void mustChange(int rows, String otherwise) {
        if (rows != 1) {
            throw new IllegalStateException(otherwise);
        }
    }
}
