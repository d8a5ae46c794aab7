package org.aftersales.policy;

import java.util.Map;
import org.aftersales.workflow.DecisionTables;
import org.springframework.stereotype.Service;

/** Asks the table of goods deadlines. */
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
}
