package org.aftersales.orders.store;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aftersales.orders.ImportFault;
import org.aftersales.orders.SoldOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Brings a known order up to what the shop tells now; every step is an UPDATE under the condition that the ledger still holds. */
@Component
class ChangedOrder {

    private static final String UPDATE_HEAD =
            """
            update shop_order set channel = ?, ordered_at = ?, shipped_at = coalesce(?, shipped_at), delivered_at = ?, paid = ?, freight_minor = ?,
                coupon_code = ?, distributor_number = ?, content_hash = ?, imported_at = ?
            where order_number = ? and customer_number = ? and currency = ? and freight_refunded_minor <= ?""";
    private static final String UPDATE_LINE =
            """
            update order_line set sku = ?, description = ?, list_price_minor = ?, units = ?, paid_minor = ?, discount_minor = ?,
                coupon_minor = ?, points = ?, points_minor = ?, batch = ?, expiry = ?,
                shipped_units = case when cast(? as boolean) and shipped_units + cancelled_units = units
                    then cast(? as integer) - cancelled_units
                    else least(shipped_units, cast(? as integer) - held_units - cancelled_units) end
            where order_number = ? and line_number = ?
              and reserved_units + returned_units + exchanged_units + compensated_units + cancelled_units <= ? and settled_units <= ?
              and held_units + cancelled_units <= ? and refunded_minor <= ?
              and coupon_back_minor <= ? and points_back <= ?
              and (sku = ? or reserved_units + returned_units + exchanged_units + compensated_units + cancelled_units + settled_units = 0)""";
    private static final String FIND_UNSHIPPED =
            "update shop_order set paid = paid where order_number = ? and shipped_at is null and delivered_at is null";
    private static final String FIND_UNDELIVERED =
            "update shop_order set paid = paid where order_number = ? and delivered_at is null";
    private static final String SHIP_LINES =
            "update order_line set shipped_units = units - cancelled_units where order_number = ? and held_units = 0";
    private static final String SHIP_REST =
            "update order_line set shipped_units = units - cancelled_units - held_units where order_number = ?";
    private static final String UPDATE_PAYMENT =
            """
            update payment set amount_minor = ?, paid_at = ?
            where order_number = ? and provider = ? and reference = ? and refunded_minor <= ?""";

    /** Order and line number stand last. */
    private static final int KEY_COLUMNS = 2;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ChangedOrder(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Joins the caller's transaction, which must be rolled back when the change is refused. */
    void change(SoldOrder order, String hash) throws ChangeRefused {
        var leaves = order.left() && jdbc.update(FIND_UNSHIPPED, order.number().value()) == 1;
        var arrives = !leaves
                && order.deliveredAt() != null
                && jdbc.update(FIND_UNDELIVERED, order.number().value()) == 1;
        var head = with(OrderColumns.head(order, hash, OffsetDateTime.now(clock)), order.freightMinor());
        if (jdbc.update(UPDATE_HEAD, head) == 0) {
            throw new ChangeRefused(ImportFault.CUSTOMER_OR_CURRENCY_CHANGED, null);
        }
        changeLines(order);
        if (leaves) {
            ship(order);
        }
        if (arrives) {
            // some of it was told parcel by parcel; what the shop holds back for a refund is not delivered
            jdbc.update(SHIP_REST, order.number().value());
        }
        changePayments(order);
    }

    /** The parcel left: what the customer has cancelled before was not in it, and what is held must not be. */
    private void ship(SoldOrder order) throws ChangeRefused {
        if (jdbc.update(SHIP_LINES, order.number().value()) < order.lines().size()) {
            throw new ChangeRefused(ImportFault.UNITS_HELD, null);
        }
    }

    private void changeLines(SoldOrder order) throws ChangeRefused {
        var missing = new HashSet<>(jdbc.queryForList(
                "select line_number from order_line where order_number = ?",
                Integer.class,
                order.number().value()));
        for (var line : order.lines()) {
            if (!missing.remove(line.lineNumber())) {
                jdbc.update(OrderColumns.INSERT_LINE, OrderColumns.newLine(order, line), OrderColumns.LINE_TYPES);
            } else if (jdbc.update(UPDATE_LINE, changed(order, line)) == 0) {
                throw new ChangeRefused(ImportFault.LINE_IN_USE, String.valueOf(line.lineNumber()));
            }
        }
        for (var number : missing) {
            throw new ChangeRefused(ImportFault.LINE_GONE, String.valueOf(number));
        }
    }

    private static Object[] changed(SoldOrder order, SoldOrder.Line line) {
        var columns = new ArrayList<>(Arrays.asList(OrderColumns.line(order, line)));
        // a line that had left as a whole has left as a whole when the shop corrects its units
        columns.addAll(columns.size() - KEY_COLUMNS, List.of(order.left(), line.units(), line.units()));
        return with(
                columns.toArray(),
                line.units(),
                line.units(),
                line.units(),
                line.paidMinor(),
                line.couponMinor(),
                line.points(),
                line.sku());
    }

    private void changePayments(SoldOrder order) throws ChangeRefused {
        var missing = storedPayments(order);
        for (var payment : order.payments()) {
            var columns = OrderColumns.payment(order, payment);
            if (!missing.remove(key(payment.provider(), payment.reference()))) {
                jdbc.update(OrderColumns.INSERT_PAYMENT, columns);
            } else if (jdbc.update(UPDATE_PAYMENT, with(columns, payment.amountMinor())) == 0) {
                throw new ChangeRefused(ImportFault.PAYMENT_IN_USE, null);
            }
        }
        for (var gone : missing) {
            var words = gone.split("\n", 2);
            if (jdbc.update(
                            "delete from payment where order_number = ? and provider = ? and reference = ? and refunded_minor = 0",
                            order.number().value(),
                            words[0],
                            words[1])
                    == 0) {
                throw new ChangeRefused(ImportFault.PAYMENT_IN_USE, null);
            }
        }
    }

    private Set<String> storedPayments(SoldOrder order) {
        return jdbc
                .query(
                        "select provider, reference from payment where order_number = ?",
                        (row, index) -> key(row.getString(1), row.getString(2)),
                        order.number().value())
                .stream()
                .collect(toSet());
    }

    private static String key(String provider, String reference) {
        return provider + "\n" + reference;
    }

    private static Object[] with(Object[] columns, Object... conditions) {
        var all = new Object[columns.length + conditions.length];
        System.arraycopy(columns, 0, all, 0, columns.length);
        System.arraycopy(conditions, 0, all, columns.length, conditions.length);
        return all;
    }
}
