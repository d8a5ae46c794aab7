package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.aftersales.warehouse.CustomersShelf;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** What the customer has given up is scrapped all together, and counted. */
@Component
class ScrapGoodsRule implements TaskRule {

    private final CustomersShelf shelf;

    ScrapGoodsRule(CustomersShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public String task() {
        return "Task_ScrapGoods";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        shelf.check(submission.caseNumber(), SubmittedUnits.of(submission.values(), CaseVariables.SCRAPPED_UNITS));
    }
}
