package org.aftersales.returns.process;

import org.aftersales.returns.ReviewDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Takes the revised fee and switches into the case file. */
@Component
class RecordRevisionDelegate extends CaseDelegate {

    private final ReviewDesk desk;

    RecordRevisionDelegate(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        desk.recordRevision(caseNumber, ReviewFields.amount(variables));
    }
}
