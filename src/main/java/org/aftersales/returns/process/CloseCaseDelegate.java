package org.aftersales.returns.process;

import org.aftersales.returns.CaseEnd;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** Closes the case once the customer was told about the money. */
@Component
class CloseCaseDelegate extends CaseDelegate {

    private final CaseEnd end;

    CloseCaseDelegate(CaseEnd end) {
        this.end = end;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        end.close(caseNumber);
    }
}
