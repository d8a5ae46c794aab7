package org.aftersales.refund;

import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.policy.ReturnPolicy;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.ReturnFreight;
import org.springframework.stereotype.Component;

/** What the table of freights says about a case: the way there, and the way back. */
@Component
class FreightRules implements ReturnFreight {

    private static final String COMPANY = "COMPANY";

    private final CaseFiles cases;
    private final ReturnedGoods goods;
    private final ReturnPolicy policy;

    FreightRules(CaseFiles cases, ReturnedGoods goods, ReturnPolicy policy) {
        this.cases = cases;
        this.goods = goods;
        this.policy = policy;
    }

    /** Whether the freight of the order goes back unless a reviewer decides otherwise. */
    boolean proposed(CaseFile file) {
        return ask(file).freightBack();
    }

    @Override
    public boolean companyBears(CaseNumber caseNumber) throws BusinessException {
        return COMPANY.equals(ask(cases.get(caseNumber)).returnFreightBearer());
    }

    private ReturnPolicy.Freight ask(CaseFile file) {
        return policy.freight(goods.faultParty(file), file.reason(), file.deliveryRefused());
    }
}
