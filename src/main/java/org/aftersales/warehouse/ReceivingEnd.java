package org.aftersales.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseGoods;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseTransition;
import org.aftersales.orders.OrderLedger;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Decides a return once nothing more is expected and every parcel is inspected. */
@Component
class ReceivingEnd {

    private final CaseFiles cases;
    private final CaseGoods goods;
    private final Parcels parcels;
    private final Inspections inspections;
    private final OrderLedger ledger;

    ReceivingEnd(CaseFiles cases, CaseGoods goods, Parcels parcels, Inspections inspections, OrderLedger ledger) {
        this.cases = cases;
        this.goods = goods;
        this.parcels = parcels;
        this.inspections = inspections;
        this.ledger = ledger;
    }

    /**
     * Books accepted units as returned, lost ones as compensated, and gives the rest of the reservation free; without accepted units the
     * goods are refused, and where none came the return expires. Goods that are paid already stay reserved until the money for them is
     * settled.
     */
    void endIfComplete(CaseNumber number) throws BusinessException {
        var all = parcels.of(number);
        var file = cases.lock(number);
        if (file.status() != CaseStatus.INSPECTING
                || all.stream().anyMatch(parcel -> !parcel.found() && parcel.awaitsInspection())) {
            return;
        }
        for (var line : file.lines()) {
            book(line, file.refundFirst());
        }
        if (!file.refundFirst() && !file.anythingCredited()) {
            refuse(number, all);
        }
    }

    /** What was compensated as lost turned up and was accepted: it counts as returned from now on, and nobody is paid again. */
    void found(CaseFile file, Map<Long, Integer> unitsByLine) {
        for (var line : file.lines()) {
            var units = unitsByLine.getOrDefault(line.id(), 0);
            if (units > 0) {
                goods.found(file.number(), line.id(), units);
                ledger.found(line.orderLineId(), units);
            }
        }
    }

    private void book(CaseFile.CaseLine line, boolean paidAlready) {
        if (line.acceptedUnits() > 0) {
            ledger.returned(line.orderLineId(), line.acceptedUnits());
        }
        if (line.lostUnits() > 0) {
            ledger.compensated(line.orderLineId(), line.lostUnits());
        }
        if (!paidAlready && line.requestedUnits() > line.creditedUnits()) {
            ledger.release(line.orderLineId(), line.requestedUnits() - line.creditedUnits());
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
