package org.aftersales.returns.process;

import java.util.Set;
import org.aftersales.cases.CasePeople;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.FourEyes;
import org.springframework.stereotype.Component;

/** Who filed a return never reviews it. */
@Component
class ReviewByAnother implements FourEyes {

    private final CasePeople people;

    ReviewByAnother(CasePeople people) {
        this.people = people;
    }

    @Override
    public String task() {
        return "Task_ReviewReturn";
    }

    @Override
    public Set<String> excluded(CaseNumber caseNumber) {
        return people.filedBy(caseNumber);
    }
}
