package org.aftersales.returns.process;

import org.aftersales.returns.GoodwillDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes the superior's decision about an offer into the case file. */
@Component
class RecordGoodwillDecisionDelegate extends CaseDelegate {

    private final GoodwillDesk desk;

    RecordGoodwillDecisionDelegate(GoodwillDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var decision = GoodwillFields.decision(variables);
        desk.decide(caseNumber, decision);
        variables.set(CaseVariables.GOODWILL_APPROVED, decision.approved()).forget(CaseVariables.GOODWILL_REASON);
    }
}
