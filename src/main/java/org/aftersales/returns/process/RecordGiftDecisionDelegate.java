package org.aftersales.returns.process;

import org.aftersales.returns.GiftDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes the superior's decision about a gift into the case file. */
@Component
class RecordGiftDecisionDelegate extends CaseDelegate {

    private final GiftDesk desk;

    RecordGiftDecisionDelegate(GiftDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var decision = new GiftDesk.Decision(variables.optionalText(CaseVariables.GIFT_DECISION));
        desk.decide(caseNumber, decision);
        variables.set(CaseVariables.GIFT_APPROVED, decision.approved());
    }
}
