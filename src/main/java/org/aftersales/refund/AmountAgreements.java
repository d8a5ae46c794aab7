package org.aftersales.refund;

import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.OrderPromises;
import org.aftersales.policy.AmountAuthorities;
import org.aftersales.refund.Calculations.Agreement;
import org.springframework.stereotype.Component;

/** Whose word an amount needs. What counts is what all cases of its order give the customer, so that parts need what the whole needs (U14, S7). */
@Component
class AmountAgreements {

    private final OrderPromises promises;
    private final AmountAuthorities authorities;
    private final CaseFiles cases;

    AmountAgreements(OrderPromises promises, AmountAuthorities authorities, CaseFiles cases) {
        this.promises = promises;
        this.authorities = authorities;
        this.cases = cases;
    }

    /** @param calculation settled already: it is part of the sum */
    Agreement needed(CaseFile file, RefundCalculation calculation) {
        var orderMinor = promises.minorOf(file.orderNumber());
        var answer = authorities.amountAuthority(calculation.currency().getCode(), orderMinor);
        cases.decided(file.number(), null, answer.trace(), answer.authority().name());
        return new Agreement(answer.authority(), orderMinor, null);
    }
}
