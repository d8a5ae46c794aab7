package org.aftersales.warehouse.process;

import java.util.Map;
import org.aftersales.shared.TaskRule;
import org.aftersales.warehouse.CustomersShelf.LateGoods;
import org.aftersales.warehouse.LateGoodsDecisionMissingException;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Goods that came after the return was settled go back, are returned anew, or are given up by the customer. */
@Component
class SettleLateGoodsRule implements TaskRule {

    private static final Map<String, LateGoods> ANSWERS = Map.of(
            "sendBack", LateGoods.SENT_BACK, "newReturn", LateGoods.RETURNED_ANEW, "givenUp", LateGoods.GIVEN_UP);

    @Override
    public String task() {
        return "Task_SettleLateGoods";
    }

    @Override
    public void check(Submission submission) throws LateGoodsDecisionMissingException {
        var answer = submission.values().get(CaseVariables.LATE_GOODS_DECISION);
        if (!(answer instanceof String text) || !ANSWERS.containsKey(text)) {
            throw new LateGoodsDecisionMissingException();
        }
    }

    /** What an answer that was checked means. */
    static LateGoods agreed(String answer) {
        var agreed = ANSWERS.get(answer);
        if (agreed == null) {
            throw new IllegalArgumentException("no answer to what becomes of late goods: " + answer);
        }
        return agreed;
    }
}
