package org.aftersales.orders.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.shared.OrderNumber;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** From rows to orders. */
final class OrderRows {

    private OrderRows() {}

    record Line(String orderNumber, OrderLine line) {}

    record Payment(String orderNumber, Order.Payment payment) {}

    static Order order(ResultSet row, List<Line> lines, List<Payment> payments) throws SQLException {
        return new Order(
                new OrderNumber(row.getString("order_number")),
                row.getString("customer_number"),
                row.getString("channel"),
                CurrencyUnit.of(row.getString("currency")),
                required(row, "ordered_at"),
                row.getBoolean("paid"),
                time(row, "shipped_at"),
                time(row, "delivered_at"),
                row.getLong("freight_minor"),
                row.getLong("freight_refunded_minor"),
                row.getString("coupon_code"),
                row.getString("distributor_number"),
                lines.stream().map(Line::line).toList(),
                payments.stream().map(Payment::payment).toList());
    }

    static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getString("order_number"),
                new OrderLine(
                        row.getLong("id"),
                        row.getInt("line_number"),
                        row.getString("sku"),
                        row.getString("description"),
                        row.getString("product_class"),
                        row.getLong("list_price_minor"),
                        row.getInt("units"),
                        row.getLong("paid_minor"),
                        row.getLong("coupon_minor"),
                        row.getLong("points"),
                        row.getLong("coupon_back_minor"),
                        row.getLong("points_back"),
                        row.getString("batch"),
                        row.getObject("expiry", LocalDate.class),
                        row.getInt("reserved_units"),
                        row.getInt("returned_units"),
                        row.getInt("exchanged_units"),
                        row.getInt("compensated_units"),
                        row.getInt("settled_units"),
                        row.getInt("held_units"),
                        row.getInt("asked_units"),
                        row.getInt("cancelled_units"),
                        row.getInt("shipped_units"),
                        row.getLong("refunded_minor")));
    }

    static Payment payment(ResultSet row, int index) throws SQLException {
        return new Payment(
                row.getString("order_number"),
                new Order.Payment(
                        row.getLong("id"),
                        row.getString("provider"),
                        row.getString("reference"),
                        row.getLong("amount_minor"),
                        row.getLong("refunded_minor"),
                        required(row, "paid_at")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
