package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.ResponsibilityDesk;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes who is responsible out of the form's variables into the case file. */
@Component
class RecordResponsibilityDelegate extends CaseDelegate {

    private final ResponsibilityDesk desk;

    RecordResponsibilityDelegate(ResponsibilityDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseVariables variables) throws BusinessException {
        desk.record(
                caseNumber,
                new ResponsibilityDesk.Answer(
                        variables.optionalText(CaseVariables.RESPONSIBLE_PARTY),
                        variables.optionalText(CaseVariables.RESPONSIBILITY_TEXT)));
        variables.forget(CaseVariables.RESPONSIBILITY_TEXT);
    }
}
