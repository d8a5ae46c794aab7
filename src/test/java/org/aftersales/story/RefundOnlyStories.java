package org.aftersales.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.shared.OrderNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** People who ask money back before anything was shipped. */
abstract class RefundOnlyStories extends ReturnStory {

    @Autowired
    private Clock now;

    /** Lines are given as line number, units, line number, units. */
    protected Answer asksMoneyBack(Person who, OrderNumber order, String key, int... lines) {
        return asksMoneyBackAt(now.instant(), who, order, key, lines);
    }

    /** Lines are given as line number, units, line number, units. */
    protected Answer asksMoneyBackAt(Instant moment, Person who, OrderNumber order, String key, int... lines) {
        var wanted = new ArrayList<Map<String, Object>>();
        for (int index = 0; index < lines.length; index += 2) {
            wanted.add(Map.of("lineNumber", lines[index], "units", lines[index + 1]));
        }
        var body = new HashMap<String, Object>();
        body.put("orderNumber", order.value());
        body.put("requestedAt", moment.toString());
        body.put("reason", "NO_LONGER_WANTED");
        body.put("channel", who == shop ? "shop" : "phone");
        body.put("identityVerified", true);
        body.put("lines", wanted);
        return who.post("/api/refunds", body, "Idempotency-Key", key);
    }

    /** The shop asks for a customer, and everything that needs no person happens. */
    protected String moneyAskedBack(OrderNumber order, int... lines) {
        var number = acceptedCase(asksMoneyBack(shop, order, UUID.randomUUID().toString(), lines));
        backgroundStepsOf(number);
        return number;
    }

    protected Answer ships(OrderNumber order, int... lines) {
        var content = new ArrayList<Map<String, Object>>();
        for (int index = 0; index < lines.length; index += 2) {
            content.add(Map.of("lineNumber", lines[index], "units", lines[index + 1]));
        }
        return shop.post(
                "/api/orders/" + order.value() + "/shipments",
                Map.of("shipmentNumber", "P-" + UUID.randomUUID(), "lines", content));
    }

    /** What has left arrived an hour ago. */
    protected void delivered(OrderNumber order) {
        tables().sql("update shop_order set delivered_at = ? where order_number = ?")
                .params(
                        OffsetDateTime.ofInstant(now.instant().minus(Duration.ofHours(1)), ZoneOffset.UTC),
                        order.value())
                .update();
    }

    /** What the provider has paid for the case, in minor units. */
    protected long paid(String number) {
        return tables().sql("select coalesce(sum(amount_minor), 0) from simulator_payment where ending = 'SUCCEEDED'"
                        + " and refund_number in (select refund_number from refund where case_number = ?)")
                .param(number)
                .query(Long.class)
                .single();
    }

    /** Reserved, held, cancelled, shipped and settled units of the first line, and its money fixed for refund. */
    protected List<Long> line(OrderNumber order, int lineNumber) {
        return tables().sql(
                        "select reserved_units, held_units, cancelled_units, shipped_units, settled_units, refunded_minor"
                                + " from order_line where order_number = ? and line_number = ?")
                .params(order.value(), lineNumber)
                .query((row, index) -> List.of(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)))
                .single();
    }

    protected List<String> messages(String number) {
        return tables().sql("select turn from customer_message where case_number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    protected void told(String number, String... turns) {
        assertThat(messages(number)).containsExactly(turns);
    }
}
