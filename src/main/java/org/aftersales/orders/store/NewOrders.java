package org.aftersales.orders.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aftersales.orders.SoldOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes new orders in batches. */
@Component
class NewOrders {

    private final JdbcTemplate batches;
    private final Clock clock;

    NewOrders(JdbcTemplate batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    void add(List<SoldOrder> orders, Map<SoldOrder, String> hashes) {
        var now = OffsetDateTime.now(clock);
        var heads = new ArrayList<Object[]>();
        var lines = new ArrayList<Object[]>();
        var payments = new ArrayList<Object[]>();
        for (var order : orders) {
            heads.add(OrderColumns.head(order, hashes.get(order), now));
            order.lines().forEach(line -> lines.add(OrderColumns.newLine(order, line)));
            order.payments().forEach(payment -> payments.add(OrderColumns.payment(order, payment)));
        }
        batches.batchUpdate(OrderColumns.INSERT_HEAD, heads, OrderColumns.HEAD_TYPES);
        batches.batchUpdate(OrderColumns.INSERT_LINE, lines, OrderColumns.LINE_TYPES);
        batches.batchUpdate(OrderColumns.INSERT_PAYMENT, payments);
    }
}
