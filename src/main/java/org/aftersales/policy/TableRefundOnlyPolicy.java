package org.aftersales.policy;

import java.util.Map;
import org.aftersales.workflow.DecisionTables;
import org.springframework.stereotype.Service;

/** Asks the process owner's table. */
@Service
class TableRefundOnlyPolicy implements RefundOnlyPolicy {

    private final DecisionTables tables;

    TableRefundOnlyPolicy(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Approval approval(Question question) {
        var answer = tables.ask(
                "RefundOnlyApproval",
                Map.of(
                        "refundMinorUnits", question.refundMinorUnits(),
                        "currency", question.currency(),
                        "customerLevel", question.customerLevel(),
                        "reason", question.reason()));
        return new Approval(answer.flag("automatic"), answer.trace());
    }
}
