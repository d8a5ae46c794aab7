package org.aftersales.warehouse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.GoodsRefusals;
import org.springframework.stereotype.Component;

/** Tells those who talk to the customer what inspection refused. */
@Component
class InspectionRefusals implements GoodsRefusals {

    private final Inspections inspections;
    private final Parcels parcels;

    InspectionRefusals(Inspections inspections, Parcels parcels) {
        this.inspections = inspections;
        this.parcels = parcels;
    }

    @Override
    public List<Refusal> of(CaseNumber caseNumber) {
        return inspections.ofCase(caseNumber).stream()
                .flatMap(InspectionRefusals::refusal)
                .toList();
    }

    @Override
    public List<Refusal> ofFoundGoods(CaseNumber caseNumber) {
        var found = parcels.of(caseNumber).stream()
                .filter(Parcel::found)
                .flatMap(parcel -> parcel.lines().stream())
                .map(ParcelLine::id)
                .collect(Collectors.toSet());
        return inspections.ofCase(caseNumber).stream()
                .filter(part -> found.contains(part.line().id()))
                .flatMap(InspectionRefusals::refusal)
                .toList();
    }

    private static Stream<Refusal> refusal(Inspection part) {
        var code = part.refusalCode();
        return code == null
                ? Stream.empty()
                : Stream.of(new Refusal(
                        part.line().lineNumber(),
                        part.line().sku(),
                        part.line().description(),
                        part.units(),
                        code.name()));
    }
}
