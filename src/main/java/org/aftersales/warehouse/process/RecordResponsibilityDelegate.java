package org.aftersales.warehouse.process;

import java.util.List;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CarrierGifts;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.ResponsibilityDesk;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes who is responsible out of the form's variables into the case file. */
@Component
class RecordResponsibilityDelegate extends CaseDelegate {

    private static final List<String> FORGOTTEN =
            List.of(CaseVariables.RESPONSIBILITY_TEXT, CaseVariables.GIFT_SKU, CaseVariables.GIFT_UNITS);

    private final ResponsibilityDesk desk;

    RecordResponsibilityDelegate(ResponsibilityDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        desk.record(
                caseNumber,
                new ResponsibilityDesk.Answer(
                        variables.optionalText(CaseVariables.RESPONSIBLE_PARTY),
                        variables.optionalText(CaseVariables.RESPONSIBILITY_TEXT),
                        new CarrierGifts.Promise(
                                variables.optionalText(CaseVariables.GIFT_SKU),
                                variables.optionalNumber(CaseVariables.GIFT_UNITS))));
        FORGOTTEN.forEach(variables::forget);
    }
}
