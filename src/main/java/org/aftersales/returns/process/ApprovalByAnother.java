package org.aftersales.returns.process;

import java.util.Set;
import org.aftersales.cases.CasePeople;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.FourEyes;
import org.springframework.stereotype.Component;

/** Who filed, reviewed or revised a return, or recorded a loss of its goods, never approves its money (PS-04). */
@Component
class ApprovalByAnother implements FourEyes {

    private final CasePeople people;

    ApprovalByAnother(CasePeople people) {
        this.people = people;
    }

    @Override
    public String task() {
        return "Task_ApproveRefund";
    }

    @Override
    public Set<String> excluded(CaseNumber caseNumber) {
        return people.workedOn(caseNumber);
    }
}
