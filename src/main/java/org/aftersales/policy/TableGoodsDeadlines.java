package org.aftersales.policy;

import java.util.Map;
import org.aftersales.workflow.DecisionTables;
import org.springframework.stereotype.Service;

/** Asks the tables of goods deadlines and of missing goods. */
@Service
class TableGoodsDeadlines implements GoodsDeadlines {

    private final DecisionTables tables;

    TableGoodsDeadlines(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public GoodsDeadline goodsDeadline(String channel, boolean deliveryRefused) {
        var answer = tables.ask("GoodsDeadline", Map.of("channel", channel, "deliveryRefused", deliveryRefused));
        return new GoodsDeadline(answer.number("reminderDays"), answer.number("dueDays"));
    }

    @Override
    public GoodsFollowUp goodsFollowUp(
            String channel, boolean deliveryRefused, boolean parcelAnnounced, boolean pickUpAwaited) {
        var answer = tables.ask(
                "GoodsFollowUp",
                Map.of(
                        "channel",
                        channel,
                        "deliveryRefused",
                        deliveryRefused,
                        "parcelAnnounced",
                        parcelAnnounced,
                        "pickUpAwaited",
                        pickUpAwaited));
        return new GoodsFollowUp(answer.flag("reminded"), Overdue.valueOf(answer.text("overdue")));
    }
}
