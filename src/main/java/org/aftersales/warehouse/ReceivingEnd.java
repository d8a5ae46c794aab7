package org.aftersales.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseTransition;
import org.aftersales.orders.OrderLedger;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Decides a return once nothing more is expected and every parcel is inspected. */
@Component
class ReceivingEnd {

    private final CaseFiles cases;
    private final Parcels parcels;
    private final Inspections inspections;
    private final OrderLedger ledger;

    ReceivingEnd(CaseFiles cases, Parcels parcels, Inspections inspections, OrderLedger ledger) {
        this.cases = cases;
        this.parcels = parcels;
        this.inspections = inspections;
        this.ledger = ledger;
    }

    /** Books accepted units as returned and gives the rest of the reservation free; without accepted units the goods are refused, and where none came the return expires. */
    void endIfComplete(CaseNumber number) throws BusinessException {
        var all = parcels.of(number);
        if (all.get(all.size() - 1).moreExpected() || all.stream().anyMatch(Parcel::awaitsInspection)) {
            return;
        }
        var lines = cases.get(number).lines();
        for (var line : lines) {
            book(line);
        }
        if (lines.stream().allMatch(line -> line.acceptedUnits() == 0)) {
            refuse(number, all);
        }
    }

    private void book(CaseFile.CaseLine line) {
        if (line.acceptedUnits() > 0) {
            ledger.returned(line.orderLineId(), line.acceptedUnits());
        }
        if (line.requestedUnits() > line.acceptedUnits()) {
            ledger.release(line.orderLineId(), line.requestedUnits() - line.acceptedUnits());
        }
    }

    private void refuse(CaseNumber number, List<Parcel> all) throws BusinessException {
        if (all.stream().allMatch(parcel -> parcel.lines().isEmpty())) {
            cases.advance(number, CaseTransition.EXPIRE, "NothingReceived", Map.of());
            return;
        }
        var reasons = inspections.ofCase(number).stream()
                .map(Inspection::refusalCode)
                .filter(Objects::nonNull)
                .map(Enum::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        cases.advance(number, CaseTransition.REFUSE_GOODS, "GoodsRefused", Map.of("reasons", reasons));
    }
}
