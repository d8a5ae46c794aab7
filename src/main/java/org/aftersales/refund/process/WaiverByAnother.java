package org.aftersales.refund.process;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CasePeople;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.refund.Calculations;
import org.aftersales.refund.MoneyCollections;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.FourEyes;
import org.springframework.stereotype.Component;

/** Who filed, reviewed, revised, agreed to or approved the money of a return, or asked for the waiver, never grants it. */
@Component
class WaiverByAnother implements FourEyes {

    private final CasePeople people;
    private final CaseFiles cases;
    private final MoneyCollections collections;
    private final Calculations calculations;

    WaiverByAnother(CasePeople people, CaseFiles cases, MoneyCollections collections, Calculations calculations) {
        this.people = people;
        this.cases = cases;
        this.collections = collections;
        this.calculations = calculations;
    }

    @Override
    public String task() {
        return "Task_DecideWaiver";
    }

    @Override
    public Set<String> excluded(CaseNumber caseNumber) {
        var excluded = new HashSet<>(people.workedOn(caseNumber));
        Stream.of(finance(caseNumber), agreed(caseNumber), asked(caseNumber))
                .flatMap(Optional::stream)
                .forEach(excluded::add);
        return excluded;
    }

    private Optional<String> finance(CaseNumber caseNumber) {
        try {
            return Optional.ofNullable(cases.get(caseNumber).financeBy());
        } catch (CaseUnknownException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private Optional<String> agreed(CaseNumber caseNumber) {
        return calculations.last(caseNumber).map(stored -> stored.agreement().agreedBy());
    }

    private Optional<String> asked(CaseNumber caseNumber) {
        return collections
                .of(caseNumber)
                .map(MoneyCollections.Collection::askedBy)
                .filter(Objects::nonNull);
    }
}
