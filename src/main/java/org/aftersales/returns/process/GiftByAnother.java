package org.aftersales.returns.process;

import java.util.HashSet;
import java.util.Set;
import org.aftersales.cases.CaseGifts;
import org.aftersales.cases.CasePeople;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.FourEyes;
import org.springframework.stereotype.Component;

/** Who filed or reviewed a return, or promised the gift, never approves it. */
@Component
class GiftByAnother implements FourEyes {

    private final CasePeople people;
    private final CaseGifts gifts;

    GiftByAnother(CasePeople people, CaseGifts gifts) {
        this.people = people;
        this.gifts = gifts;
    }

    @Override
    public String task() {
        return "Task_ApproveGift";
    }

    @Override
    public Set<String> excluded(CaseNumber caseNumber) {
        var excluded = new HashSet<>(people.workedOn(caseNumber));
        gifts.of(caseNumber).map(CaseGifts.Gift::promisedBy).ifPresent(excluded::add);
        return excluded;
    }
}
