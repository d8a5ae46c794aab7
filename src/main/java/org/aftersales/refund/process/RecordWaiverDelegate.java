package org.aftersales.refund.process;

import org.aftersales.refund.CollectionDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes the manager's decision into the case file. */
@Component
class RecordWaiverDelegate extends CaseDelegate {

    private final CollectionDesk desk;

    RecordWaiverDelegate(CollectionDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var granted = CollectionAnswers.granted(variables.optionalText(CaseVariables.WAIVER_DECISION));
        desk.recordWaiver(caseNumber, granted);
        variables.set(CaseVariables.MONEY_WAIVED, granted);
    }
}
