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
    private static final String SETTLED_WITH_SHOP = "held_units + cancelled_units + shipped_units";

    private final JdbcClient jdbc;

    JdbcOrderLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean lock(OrderNumber order) {
        return jdbc.sql("update shop_order set paid = paid where order_number = ?")
                        .param(order.value())
                        .update()
                == 1;
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
        return jdbc.sql("update order_line set " + column + " = " + column + " + :n where id = :id and units - ("
                                + SETTLED_WITH_SHOP + ") >= :n")
                        .param("id", orderLineId)
                        .param("n", units)
                        .update()
                == 1;
    }

    @Override
    public void letGo(long orderLineId, int units) {
        positive(units);
        mustChange(
                jdbc.sql("update order_line set held_units = held_units - :n where id = :id and held_units >= :n")
                        .param("id", orderLineId)
                        .param("n", units)
                        .update(),
                "order line " + orderLineId + " has not " + units + " units held");
    }

    @Override
    public void cancelled(long orderLineId, int units) {
        positive(units);
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
        positive(units);
        mustChange(
                jdbc.sql(
                                "update order_line set reserved_units = reserved_units - :n where id = :id and reserved_units >= :n")
                        .param("id", orderLineId)
                        .param("n", units)
                        .update(),
                "order line " + orderLineId + " has not " + units + " units reserved");
    }

    @Override
    public void returned(long orderLineId, int units) {
        positive(units);
        mustChange(
                jdbc.sql(
                                """
                                update order_line set reserved_units = reserved_units - :n, returned_units = returned_units + :n
                                where id = :id and reserved_units >= :n""")
                        .param("id", orderLineId)
                        .param("n", units)
                        .update(),
                "order line " + orderLineId + " has not " + units + " units reserved");
    }

    @Override
    public void compensated(long orderLineId, int units) {
        positive(units);
        mustChange(
                jdbc.sql(
                                """
                                update order_line set reserved_units = reserved_units - :n, compensated_units = compensated_units + :n
                                where id = :id and reserved_units >= :n""")
                        .param("id", orderLineId)
                        .param("n", units)
                        .update(),
                "order line " + orderLineId + " has not " + units + " units reserved");
    }

    @Override
    public void reopen(long orderLineId, int returned, int compensated) {
        positive(returned + compensated);
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

    @Override
    public void found(long orderLineId, int units) {
        positive(units);
        mustChange(
                jdbc.sql(
                                """
                                update order_line set compensated_units = compensated_units - :n, returned_units = returned_units + :n
                                where id = :id and compensated_units >= :n""")
                        .param("id", orderLineId)
                        .param("n", units)
                        .update(),
                "order line " + orderLineId + " has not " + units + " units compensated");
    }

    @Override
    public boolean settle(long orderLineId, int settledBefore, int units, long amountMinor) {
        positive(units);
        notNegative(amountMinor);
        return jdbc.sql(
                                """
                                update order_line set settled_units = settled_units + :n, refunded_minor = refunded_minor + :amount
                                where id = :id and settled_units = :before and units - settled_units >= :n
                                and paid_minor - refunded_minor >= :amount""")
                        .param("id", orderLineId)
                        .param("n", units)
                        .param("amount", amountMinor)
                        .param("before", settledBefore)
                        .update()
                == 1;
    }

    @Override
    public void unsettle(long orderLineId, int units, long amountMinor) {
        positive(units);
        notNegative(amountMinor);
        mustChange(
                jdbc.sql(
                                """
                                update order_line set settled_units = settled_units - :n, refunded_minor = refunded_minor - :amount
                                where id = :id and settled_units >= :n and refunded_minor >= :amount""")
                        .param("id", orderLineId)
                        .param("n", units)
                        .param("amount", amountMinor)
                        .update(),
                "order line " + orderLineId + " has not so much settled");
    }

    @Override
    public boolean settleFreight(OrderNumber order, long amountMinor) {
        notNegative(amountMinor);
        return jdbc.sql(
                                """
                                update shop_order set freight_refunded_minor = freight_refunded_minor + :amount
                                where order_number = :order and freight_minor - freight_refunded_minor >= :amount""")
                        .param("order", order.value())
                        .param("amount", amountMinor)
                        .update()
                == 1;
    }

    @Override
    public void unsettleFreight(OrderNumber order, long amountMinor) {
        notNegative(amountMinor);
        mustChange(
                jdbc.sql(
                                """
                                update shop_order set freight_refunded_minor = freight_refunded_minor - :amount
                                where order_number = :order and freight_refunded_minor >= :amount""")
                        .param("order", order.value())
                        .param("amount", amountMinor)
                        .update(),
                "order " + order + " has not so much freight settled");
    }

    @Override
    public long settledOf(OrderNumber order) {
        // an update that changes nothing: "for update" would wait for whoever updates a line of the order twice, and
        // they for it
        mustChange(
                jdbc.sql("update shop_order set freight_refunded_minor = freight_refunded_minor where order_number = ?")
                        .param(order.value())
                        .update(),
                "there is no order " + order);
        // only now, in a statement of its own: it sees what the one before us has settled
        return jdbc.sql("select o.freight_refunded_minor + (select coalesce(sum(l.refunded_minor), 0) from order_line l"
                        + " where l.order_number = o.order_number) from shop_order o where o.order_number = ?")
                .param(order.value())
                .query(Long.class)
                .single();
    }

    @Override
    public boolean settlePayment(long paymentId, long amountMinor) {
        notNegative(amountMinor);
        return jdbc.sql(
                                """
                                update payment set refunded_minor = refunded_minor + :amount
                                where id = :id and amount_minor - refunded_minor >= :amount""")
                        .param("id", paymentId)
                        .param("amount", amountMinor)
                        .update()
                == 1;
    }

    @Override
    public void unsettlePayment(long paymentId, long amountMinor) {
        notNegative(amountMinor);
        mustChange(
                jdbc.sql(
                                """
                                update payment set refunded_minor = refunded_minor - :amount
                                where id = :id and refunded_minor >= :amount""")
                        .param("id", paymentId)
                        .param("amount", amountMinor)
                        .update(),
                "payment " + paymentId + " has not so much settled");
    }

    private static void positive(int units) {
        if (units < 1) {
            throw new IllegalArgumentException("units must be at least 1, was " + units);
        }
    }

    private static void notNegative(long amountMinor) {
        if (amountMinor < 0) {
            throw new IllegalArgumentException("an amount must not be negative, was " + amountMinor);
        }
    }

    private static void mustChange(int rows, String otherwise) {
        if (rows != 1) {
            throw new IllegalStateException(otherwise);
        }
    }
}
