package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.CustomersShelf;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** The customer does not want back what waits to be sent. */
@Component
class RecordGoodsGivenUpDelegate extends CaseDelegate {

    private final CustomersShelf shelf;

    RecordGoodsGivenUpDelegate(CustomersShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        shelf.givenUp(caseNumber);
    }
}
