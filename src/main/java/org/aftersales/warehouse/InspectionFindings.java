package org.aftersales.warehouse;

import java.util.List;
import java.util.stream.Stream;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.GoodsFindings;
import org.springframework.stereotype.Component;

/** Tells those who calculate money in which state accepted goods came back, and what the courier lost (RR-16, U5). */
@Component
class InspectionFindings implements GoodsFindings {

    private final Inspections inspections;
    private final CaseFiles cases;

    InspectionFindings(Inspections inspections, CaseFiles cases) {
        this.inspections = inspections;
        this.cases = cases;
    }

    @Override
    public List<Finding> of(CaseNumber caseNumber) {
        var accepted = inspections.ofCase(caseNumber).stream()
                .filter(Inspection::accepted)
                .flatMap(part -> finding(part).stream());
        return Stream.concat(accepted, lost(caseNumber)).toList();
    }

    /** What the courier lost was whole as far as anybody knows, and costs the customer no fee. */
    private Stream<Finding> lost(CaseNumber caseNumber) {
        try {
            return cases.get(caseNumber).lines().stream()
                    .filter(line -> line.lostUnits() > 0)
                    .map(InspectionFindings::whole);
        } catch (CaseUnknownException gone) {
            return Stream.empty();
        }
    }

    private static Finding whole(CaseFile.CaseLine line) {
        return new Finding(
                line.id(), line.lostUnits(), false, true, true, Severity.NONE.name(), FaultParty.CARRIER.name());
    }

    /** Other articles than the requested ones bring no money. */
    private static List<Finding> finding(Inspection part) {
        var caseLineId = part.line().caseLineId();
        return caseLineId == null
                ? List.of()
                : List.of(new Finding(
                        caseLineId,
                        part.units(),
                        part.opened(),
                        part.packagingComplete(),
                        part.accessoriesComplete(),
                        part.severity().name(),
                        blamed(part.faultParty()).name()));
    }

    /** What inspection could not tell is settled for the whole case; the inspection itself blames nobody. */
    private static FaultParty blamed(FaultParty party) {
        return party == FaultParty.UNCLEAR ? FaultParty.NONE : party;
    }
}
