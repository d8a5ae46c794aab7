package org.aftersales.orders.store;

import org.aftersales.orders.OrderMoney;
import org.aftersales.shared.OrderNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The settled money as conditional UPDATEs: the database decides who was first, also between several nodes (R12). */
@Repository
class JdbcOrderMoney implements OrderMoney {

    private final JdbcClient jdbc;
    private final OrderLock lock;

    JdbcOrderMoney(JdbcClient jdbc, OrderLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    @Override
    public boolean settle(long orderLineId, int settledBefore, int units, long amountMinor) {
        positive(units);
        notNegative(amountMinor);
        lock.ofLine(orderLineId);
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
        lock.ofLine(orderLineId);
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
    public boolean settleDiscounts(long orderLineId, long couponMinor, long points) {
        notNegative(couponMinor);
        notNegative(points);
        lock.ofLine(orderLineId);
        return jdbc.sql(
                                """
                                update order_line set coupon_back_minor = coupon_back_minor + :coupon, points_back = points_back + :points
                                where id = :id and coupon_minor - coupon_back_minor >= :coupon and points - points_back >= :points""")
                        .param("id", orderLineId)
                        .param("coupon", couponMinor)
                        .param("points", points)
                        .update()
                == 1;
    }

    @Override
    public void unsettleDiscounts(long orderLineId, long couponMinor, long points) {
        notNegative(couponMinor);
        notNegative(points);
        lock.ofLine(orderLineId);
        mustChange(
                jdbc.sql(
                                """
                                update order_line set coupon_back_minor = greatest(coupon_back_minor - :coupon, 0),
                                    points_back = greatest(points_back - :points, 0)
                                where id = :id""")
                        .param("id", orderLineId)
                        .param("coupon", couponMinor)
                        .param("points", points)
                        .update(),
                "there is no order line " + orderLineId);
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
        if (!lock.of(order)) {
            throw new IllegalStateException("there is no order " + order);
        }
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
        lock.ofPayment(paymentId);
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
        lock.ofPayment(paymentId);
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
