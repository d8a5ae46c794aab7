package org.aftersales.policy;

import java.util.Map;
import org.aftersales.workflow.DecisionTables;
import org.springframework.stereotype.Service;

/** Asks the table of authorities. */
@Service
class TableAmountAuthorities implements AmountAuthorities {

    private final DecisionTables tables;

    TableAmountAuthorities(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Needed amountAuthority(String currency, long orderMinorUnits) {
        var answer = tables.ask("AmountAuthority", Map.of("currency", currency, "orderMinorUnits", orderMinorUnits));
        return new Needed(Authority.valueOf(answer.text("authority")), answer.trace());
    }
}
