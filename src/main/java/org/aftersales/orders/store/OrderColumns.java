package org.aftersales.orders.store;

import static java.sql.Types.BIGINT;
import static java.sql.Types.BOOLEAN;
import static java.sql.Types.DATE;
import static java.sql.Types.INTEGER;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.aftersales.orders.SoldOrder;
import org.jspecify.annotations.Nullable;

/** From told orders to rows. The types are given so that no driver asks the database for the type of an empty value. */
final class OrderColumns {

    static final String INSERT_HEAD =
            """
            insert into shop_order (channel, ordered_at, shipped_at, delivered_at, paid, freight_minor, coupon_code, distributor_number,
                content_hash, imported_at, order_number, customer_number, currency) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    static final int[] HEAD_TYPES = {
        VARCHAR,
        TIMESTAMP_WITH_TIMEZONE,
        TIMESTAMP_WITH_TIMEZONE,
        TIMESTAMP_WITH_TIMEZONE,
        BOOLEAN,
        BIGINT,
        VARCHAR,
        VARCHAR,
        VARCHAR,
        TIMESTAMP_WITH_TIMEZONE,
        VARCHAR,
        VARCHAR,
        VARCHAR
    };

    static final String INSERT_LINE =
            """
            insert into order_line (sku, description, list_price_minor, units, paid_minor, discount_minor, coupon_minor, points,
                points_minor, batch, expiry, order_number, line_number, shipped_units)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    static final int[] LINE_TYPES = {
        VARCHAR, VARCHAR, BIGINT, INTEGER, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, VARCHAR, DATE, VARCHAR, INTEGER,
        INTEGER
    };

    static final String INSERT_PAYMENT =
            "insert into payment (amount_minor, paid_at, order_number, provider, reference) values (?, ?, ?, ?, ?)";

    private OrderColumns() {}

    static Object[] head(SoldOrder order, String hash, OffsetDateTime now) {
        return new @Nullable Object[] {
            order.channel(),
            at(order.orderedAt()),
            at(order.shippedAt()),
            at(order.deliveredAt()),
            order.paid(),
            order.freightMinor(),
            order.couponCode(),
            order.distributorNumber(),
            hash,
            now,
            order.number().value(),
            order.buyer().number(),
            order.currency().getCode()
        };
    }

    static Object[] line(SoldOrder order, SoldOrder.Line line) {
        return new @Nullable Object[] {
            line.sku(),
            line.description(),
            line.listPriceMinor(),
            line.units(),
            line.paidMinor(),
            line.discountMinor(),
            line.couponMinor(),
            line.points(),
            line.pointsMinor(),
            line.batch(),
            line.expiry(),
            order.number().value(),
            line.lineNumber()
        };
    }

    /** A line of a new order: what an order says of its parcel goes for all units. */
    static Object[] newLine(SoldOrder order, SoldOrder.Line line) {
        var columns = line(order, line);
        var all = Arrays.copyOf(columns, columns.length + 1);
        all[columns.length] = order.left() ? line.units() : 0;
        return all;
    }

    static Object[] payment(SoldOrder order, SoldOrder.Payment payment) {
        return new @Nullable Object[] {
            payment.amountMinor(), at(payment.paidAt()), order.number().value(), payment.provider(), payment.reference()
        };
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
