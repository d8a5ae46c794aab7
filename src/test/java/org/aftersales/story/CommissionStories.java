package org.aftersales.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.shared.OrderNumber;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A direct seller sells, and those above earn with it: Dan who sold, Una above him, and the customer who gets points. */
abstract class CommissionStories extends RefundOnlyStories {

    @Autowired
    private Clock time;

    protected String dan;
    protected String una;
    protected String customer;

    @BeforeEach
    void newPeople() {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        dan = "DAN-" + unique;
        una = "UNA-" + unique;
        customer = "C-" + unique;
    }

    /** Delivered yesterday; Dan earns 10.00, Una 1.00, both 50 PV, the customer 33.33 points, by three units of one line for 30.00. */
    protected OrderNumber soldByDan() {
        return told(order(true, true));
    }

    /** As {@link #soldByDan}, paid and not shipped. */
    protected OrderNumber paidToDan() {
        return told(order(false, true));
    }

    protected OrderNumber told(Map<String, Object> order) {
        var answer = shop.post("/api/orders", order);
        assertThat(answer.accepted()).as(answer.toString()).isTrue();
        return new OrderNumber(String.valueOf(order.get("number")));
    }

    protected Map<String, Object> order(boolean delivered, boolean withEarnings) {
        var number = "SO-" + dan;
        var yesterday = time.instant().minus(Duration.ofDays(1)).toString();
        var line =
                new HashMap<String, Object>(Map.of("sku", "TONIC", "name", "Tonic", "units", 3, "unitPrice", "10.00"));
        if (withEarnings) {
            line.put("earnings", earnings());
        }
        var order = new HashMap<String, Object>(Map.of(
                "number",
                number,
                "channel",
                "direct",
                "currency",
                "CNY",
                "orderedAt",
                time.instant().minus(Duration.ofDays(3)).toString(),
                "customer",
                Map.of("number", customer, "level", delivered ? "NORMAL" : "GOLD"),
                "distributor",
                dan,
                "lines",
                List.of(line),
                "payments",
                List.of(Map.of("provider", "simulator", "reference", number, "amount", "30.00"))));
        if (delivered) {
            order.put("shippedAt", yesterday);
            order.put("deliveredAt", yesterday);
        }
        return order;
    }

    private List<Map<String, Object>> earnings() {
        return new ArrayList<>(List.of(
                Map.of("distributor", dan, "kind", "COMMISSION", "amount", "10.00"),
                Map.of("distributor", una, "level", 1, "kind", "COMMISSION", "amount", "1.00"),
                Map.of("distributor", dan, "kind", "PV", "amount", "50"),
                Map.of("distributor", una, "level", 1, "kind", "PV", "amount", "50"),
                Map.of("kind", "POINTS", "amount", "33.33")));
    }

    /** Returned, inspected and approved by finance; the provider has not been asked yet. */
    protected String aboutToBePaid(OrderNumber order, int units) {
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, units));
        done(approves(ray, number));
        done(receives(number, false, 1, units));
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        return number;
    }

    protected String returned(OrderNumber order, int units) {
        var number = aboutToBePaid(order, units);
        backgroundStepsOf(number);
        return number;
    }

    /** What the beneficiary has of one kind, in minor units or hundredths of a point. */
    protected long balance(String beneficiary, String kind) {
        return tables().sql("select coalesce(sum(x.amount), 0) from commission_entry x join commission_account a"
                        + " on a.id = x.account_id where a.beneficiary = ? and a.kind = ?")
                .params(beneficiary, kind)
                .query(Long.class)
                .single();
    }

    /** The entries of one account in the order in which they were booked. */
    protected List<String> entries(String beneficiary, String kind) {
        return tables().sql("select x.what, x.amount as booked from commission_entry x join commission_account a"
                        + " on a.id = x.account_id where a.beneficiary = ? and a.kind = ? order by x.id")
                .params(beneficiary, kind)
                .query((row, index) -> row.getString(1) + " " + row.getString(2))
                .list();
    }

    protected List<String> timeline(String number) {
        return tables().sql("select what from case_timeline where case_number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    protected void providerWill(String behaviour) {
        tables().sql("update simulator_script set used = true").update();
        tables().sql("insert into simulator_script (behaviour) values (?)")
                .param(behaviour)
                .update();
    }
}
