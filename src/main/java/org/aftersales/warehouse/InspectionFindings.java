package org.aftersales.warehouse;

import java.util.List;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.GoodsFindings;
import org.springframework.stereotype.Component;

/** Tells those who calculate money in which state accepted goods came back (RR-16). */
@Component
class InspectionFindings implements GoodsFindings {

    private final Inspections inspections;

    InspectionFindings(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public List<Finding> of(CaseNumber caseNumber) {
        return inspections.ofCase(caseNumber).stream()
                .filter(Inspection::accepted)
                .flatMap(part -> finding(part).stream())
                .toList();
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
                        part.faultParty().name()));
    }
}
