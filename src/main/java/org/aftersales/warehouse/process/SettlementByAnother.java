package org.aftersales.warehouse.process;

import java.util.HashSet;
import java.util.Set;
import org.aftersales.cases.CasePeople;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.FourEyes;
import org.aftersales.warehouse.ResponsibilityDesk;
import org.springframework.stereotype.Component;

/** Who filed a return or inspected its goods is party to the dispute and does not settle it (QC-04). */
@Component
class SettlementByAnother implements FourEyes {

    private final CasePeople people;
    private final ResponsibilityDesk desk;

    SettlementByAnother(CasePeople people, ResponsibilityDesk desk) {
        this.people = people;
        this.desk = desk;
    }

    @Override
    public String task() {
        return SettleResponsibilityRule.TASK;
    }

    @Override
    public Set<String> excluded(CaseNumber caseNumber) {
        var excluded = new HashSet<>(people.filedBy(caseNumber));
        excluded.addAll(desk.inspectors(caseNumber));
        return excluded;
    }
}
