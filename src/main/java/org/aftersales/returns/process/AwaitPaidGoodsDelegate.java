package org.aftersales.returns.process;

import org.aftersales.returns.PaidReturns;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.springframework.stereotype.Component;

/** The money is paid; the case waits for its goods. */
@Component
class AwaitPaidGoodsDelegate extends CaseDelegate {

    private final PaidReturns returns;

    AwaitPaidGoodsDelegate(PaidReturns returns) {
        this.returns = returns;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        returns.awaitGoods(caseNumber);
    }
}
