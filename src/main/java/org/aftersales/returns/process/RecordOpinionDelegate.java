package org.aftersales.returns.process;

import org.aftersales.returns.OpinionDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes the opinion out of the form's variables into the case file. */
@Component
class RecordOpinionDelegate extends CaseDelegate {

    private final OpinionDesk desk;

    RecordOpinionDelegate(OpinionDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        desk.record(
                caseNumber,
                new OpinionDesk.Answer(
                        variables.optionalText(CaseVariables.OPINION),
                        variables.optionalText(CaseVariables.OPINION_TEXT)));
        variables.forget(CaseVariables.OPINION_TEXT);
    }
}
