package org.aftersales.warehouse.process;

import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.CustomersShelf;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Looks whether anything that the customer has given up lies here. */
@Component
class LookForGoodsToScrapDelegate extends CaseDelegate {

    private final CustomersShelf shelf;

    LookForGoodsToScrapDelegate(CustomersShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) {
        variables.set(CaseVariables.GOODS_TO_SCRAP, shelf.anythingToScrap(caseNumber));
    }
}
