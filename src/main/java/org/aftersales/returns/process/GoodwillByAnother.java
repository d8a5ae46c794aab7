package org.aftersales.returns.process;

import java.util.HashSet;
import java.util.Set;
import org.aftersales.cases.CaseOffers;
import org.aftersales.cases.CasePeople;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.FourEyes;
import org.springframework.stereotype.Component;

/** Who filed or reviewed a return, or proposed a coupon in it, never approves the coupon. */
@Component
class GoodwillByAnother implements FourEyes {

    private final CasePeople people;
    private final CaseOffers offers;

    GoodwillByAnother(CasePeople people, CaseOffers offers) {
        this.people = people;
        this.offers = offers;
    }

    @Override
    public String task() {
        return "Task_ApproveGoodwill";
    }

    @Override
    public Set<String> excluded(CaseNumber caseNumber) {
        var excluded = new HashSet<>(people.workedOn(caseNumber));
        offers.of(caseNumber).forEach(offer -> excluded.add(offer.proposedBy()));
        return excluded;
    }
}
