package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.CustomersShelf;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes what was scrapped into stock and timeline. */
@Component
class RecordGoodsScrappedDelegate extends CaseDelegate {

    private final CustomersShelf shelf;

    RecordGoodsScrappedDelegate(CustomersShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        shelf.scrapped(caseNumber, variables.optionalNumber(CaseVariables.SCRAPPED_UNITS));
        variables.forget(CaseVariables.SCRAPPED_UNITS);
    }
}
