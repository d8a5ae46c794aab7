package org.aftersales.returns.process;

import java.util.Set;
import org.aftersales.cases.CasePeople;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.FourEyes;
import org.springframework.stereotype.Component;

/** Who asked the money back for a customer never approves it. */
@Component
class RefundReviewByAnother implements FourEyes {

    private final CasePeople people;

    RefundReviewByAnother(CasePeople people) {
        this.people = people;
    }

    @Override
    public String task() {
        return "Task_ReviewRefund";
    }

    @Override
    public Set<String> excluded(CaseNumber caseNumber) {
        return people.filedBy(caseNumber);
    }
}
