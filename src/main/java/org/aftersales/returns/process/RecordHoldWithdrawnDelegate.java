package org.aftersales.returns.process;

import org.aftersales.orders.OrderHolds.Outcome;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** The customer wants the goods after all before anybody knew whether the shop holds them. */
@Component
class RecordHoldWithdrawnDelegate extends CaseDelegate {

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) {
        variables.set(CaseVariables.HOLD_OUTCOME, Outcome.WITHDRAWN.name());
    }
}
