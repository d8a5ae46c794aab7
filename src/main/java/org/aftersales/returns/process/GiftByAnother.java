package org.aftersales.returns.process;

import java.util.Set;
import org.aftersales.cases.CasePeople;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.FourEyes;
import org.springframework.stereotype.Component;

/** Who filed or reviewed a return never approves its gift. */
@Component
class GiftByAnother implements FourEyes {

    private final CasePeople people;

    GiftByAnother(CasePeople people) {
        this.people = people;
    }

    @Override
    public String task() {
        return "Task_ApproveGift";
    }

    @Override
    public Set<String> excluded(CaseNumber caseNumber) {
        return people.workedOn(caseNumber);
    }
}
