package org.aftersales.refund.process;

import org.aftersales.refund.CollectionDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes what finance did about the money into the case file. */
@Component
class RecordCollectionDelegate extends CaseDelegate {

    private final CollectionDesk desk;

    RecordCollectionDelegate(CollectionDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var answer = CollectionAnswers.of(variables);
        desk.record(caseNumber, answer);
        variables
                .set(CaseVariables.WAIVER_ASKED, answer.asksForWaiver())
                .forget(CaseVariables.VOUCHER_NUMBER)
                .forget(CaseVariables.WAIVER_REASON);
    }
}
