package org.aftersales.returns;

import java.util.Collections;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.OrderPromises;
import org.aftersales.policy.AmountAuthorities;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** A coupon counts as money: with what else the order gives the customer it needs the same authority as a refund (U14, S7). */
@Component
public class GoodwillAuthority {

    private final CaseFiles cases;
    private final OrderPromises promises;
    private final AmountAuthorities authorities;
    private final Callers callers;

    GoodwillAuthority(CaseFiles cases, OrderPromises promises, AmountAuthorities authorities, Callers callers) {
        this.cases = cases;
        this.promises = promises;
        this.authorities = authorities;
        this.callers = callers;
    }

    /** @throws HigherApprovalNeededException when the proposed coupon is above what the authenticated caller may grant */
    public void check(CaseNumber number) throws BusinessException {
        var file = cases.get(number);
        var minor = promises.minorOf(file.orderNumber());
        var needed =
                authorities.amountAuthority(file.currency().getCode(), minor).authority();
        if (Collections.disjoint(needed.superiors(), callers.roles())) {
            throw new HigherApprovalNeededException(Money.ofMinor(file.currency(), minor));
        }
    }
}
