package org.aftersales.warehouse.process;

import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.ResponsibilityDesk;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Looks whether the inspection could not tell who is responsible. */
@Component
class LookForDisputeDelegate extends CaseDelegate {

    private final ResponsibilityDesk desk;

    LookForDisputeDelegate(ResponsibilityDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) {
        variables.set(CaseVariables.RESPONSIBILITY_OPEN, desk.unsettled(caseNumber));
    }
}
