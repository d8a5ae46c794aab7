package org.aftersales.testdata;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.aftersales.shared.OrderNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An order as a test needs it, written straight into the tables: paid, shipped and delivered five days ago unless the test says
 * otherwise; one unit of one article for 100.00 unless lines are given.
 */
public final class AnOrder {

    private static final AtomicLong COUNTER = new AtomicLong();

    private String number = "T-" + COUNTER.incrementAndGet();
    private String customer = "C-TEST";
    private String level = "NORMAL";
    private String currency = "CNY";
    private String channel = "shop";
    private Instant now = Instant.now();
    private int deliveredDaysAgo = 5;
    private boolean delivered = true;
    private boolean shipped = true;
    private boolean paid = true;
    private long freightMinor;
    private @Nullable String coupon;
    private final List<Line> lines = new ArrayList<>();

    private record Line(
            String sku,
            String productClass,
            int units,
            long paidMinor,
            long couponMinor,
            long points,
            @Nullable String batch,
            @Nullable LocalDate expiry) {}

    private AnOrder() {}

    public static AnOrder anOrder() {
        return new AnOrder();
    }

    public AnOrder numbered(String orderNumber) {
        this.number = orderNumber;
        return this;
    }

    public AnOrder by(String customerNumber) {
        this.customer = customerNumber;
        return this;
    }

    public AnOrder ofLevel(String customerLevel) {
        this.level = customerLevel;
        return this;
    }

    public AnOrder in(String currencyCode) {
        this.currency = currencyCode;
        return this;
    }

    public AnOrder over(String salesChannel) {
        this.channel = salesChannel;
        return this;
    }

    /** The moment from which days are counted back. */
    public AnOrder asOf(Instant moment) {
        this.now = moment;
        return this;
    }

    public AnOrder deliveredDaysAgo(int days) {
        this.deliveredDaysAgo = days;
        return this;
    }

    public AnOrder notDelivered() {
        this.delivered = false;
        return this;
    }

    public AnOrder notShipped() {
        this.shipped = false;
        return notDelivered();
    }

    public AnOrder notPaid() {
        this.paid = false;
        return this;
    }

    public AnOrder freight(long minor) {
        this.freightMinor = minor;
        return this;
    }

    public AnOrder coupon(String code) {
        this.coupon = code;
        return this;
    }

    /** @param paidMinor what the customer paid for all units together */
    public AnOrder line(String sku, int units, long paidMinor) {
        lines.add(new Line(sku, "GENERAL", units, paidMinor, 0, 0, null, null));
        return this;
    }

    public AnOrder lineWithCoupon(String sku, int units, long paidMinor, long couponMinor, long points) {
        lines.add(new Line(sku, "GENERAL", units, paidMinor, couponMinor, points, null, null));
        return this;
    }

    public AnOrder healthLine(String sku, int units, long paidMinor, String batch, LocalDate expiry) {
        lines.add(new Line(sku, "HEALTH", units, paidMinor, 0, 0, batch, expiry));
        return this;
    }

    /** Writes the order, its customer and its articles; one payment of provider {@code simulator} when it is paid. */
    public OrderNumber writeTo(DataSource database) {
        var jdbc = JdbcClient.create(database);
        if (lines.isEmpty()) {
            line("MUG", 1, 10_000);
        }
        writeCustomer(jdbc);
        writeOrder(jdbc);
        for (int index = 0; index < lines.size(); index++) {
            writeLine(jdbc, index + 1, lines.get(index));
        }
        writePayment(jdbc);
        return new OrderNumber(number);
    }

    private void writeCustomer(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        insert into customer (customer_number, customer_level, language, content_hash)
                        select ?, ?, 'zh-CN', '' where not exists (select 1 from customer where customer_number = ?)""")
                .params(customer, level, customer)
                .update();
    }

    private void writeOrder(JdbcClient jdbc) {
        var deliveredAt = at(now.minus(Duration.ofDays(deliveredDaysAgo)));
        jdbc.sql(
                        """
                        insert into shop_order (order_number, customer_number, channel, currency, ordered_at, shipped_at, delivered_at,
                            paid, freight_minor, coupon_code, content_hash, imported_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)""")
                .params(
                        number,
                        customer,
                        channel,
                        currency,
                        deliveredAt.minusDays(3),
                        shipped ? deliveredAt.minusDays(2) : null,
                        delivered ? deliveredAt : null,
                        paid,
                        freightMinor,
                        coupon,
                        at(now))
                .update();
    }

    private void writeLine(JdbcClient jdbc, int lineNumber, Line line) {
        jdbc.sql(
                        """
                        insert into product (sku, name, product_class)
                        select ?, ?, ? where not exists (select 1 from product where sku = ?)""")
                .params(line.sku, line.sku, line.productClass, line.sku)
                .update();
        var whole = line.paidMinor + line.couponMinor;
        jdbc.sql(
                        """
                        insert into order_line (order_number, line_number, sku, description, list_price_minor, units, paid_minor,
                            discount_minor, coupon_minor, points, points_minor, batch, expiry, shipped_units)
                        values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 0, ?, ?, ?)""")
                .params(
                        number,
                        lineNumber,
                        line.sku,
                        "Article " + line.sku,
                        (whole + line.units - 1) / line.units,
                        line.units,
                        line.paidMinor,
                        line.couponMinor,
                        line.points,
                        line.batch,
                        line.expiry,
                        shipped || delivered ? line.units : 0)
                .update();
    }

    private void writePayment(JdbcClient jdbc) {
        var amount = freightMinor + lines.stream().mapToLong(Line::paidMinor).sum();
        if (paid && amount > 0) {
            jdbc.sql(
                            """
                            insert into payment (order_number, provider, reference, amount_minor, paid_at)
                            values (?, 'simulator', ?, ?, ?)""")
                    .params(number, number, amount, at(now.minus(Duration.ofDays(deliveredDaysAgo + 3L))))
                    .update();
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
