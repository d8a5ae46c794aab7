package org.aftersales.returns.process;

import java.util.Set;
import org.aftersales.cases.CasePeople;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.FourEyes;
import org.springframework.stereotype.Component;

/** Who asked the money back for a customer does not say in the place of the shop that the goods are held: below its limit, that word pays. */
@Component
class HoldAnswerByAnother implements FourEyes {

    private final CasePeople people;

    HoldAnswerByAnother(CasePeople people) {
        this.people = people;
    }

    @Override
    public String task() {
        return "Task_ClarifyHold";
    }

    @Override
    public Set<String> excluded(CaseNumber caseNumber) {
        return people.filedBy(caseNumber);
    }
}
