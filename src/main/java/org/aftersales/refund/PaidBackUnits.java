package org.aftersales.refund;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftersales.refund.Calculations.State;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.shared.RefundedUnits;
import org.springframework.stereotype.Service;

/** Which units are paid back, from the approved calculation, the refunds, and what was collected again. */
@Service
class PaidBackUnits implements RefundedUnits {

    private final Calculations calculations;
    private final Refunds refunds;
    private final KeptGoods kept;

    PaidBackUnits(Calculations calculations, Refunds refunds, KeptGoods kept) {
        this.calculations = calculations;
        this.refunds = refunds;
        this.kept = kept;
    }

    @Override
    public Map<Long, Integer> of(CaseNumber caseNumber) {
        return calculations
                .last(caseNumber)
                .filter(stored -> stored.state() == State.APPROVED)
                .map(Calculations.Stored::calculation)
                .filter(approved -> paid(caseNumber, approved))
                .map(approved -> units(approved, kept.of(caseNumber, approved)))
                .orElse(Map.of());
    }

    @Override
    public Set<CaseNumber> casesOf(OrderNumber order) {
        return calculations.ofOrder(order).keySet();
    }

    private boolean paid(CaseNumber caseNumber, RefundCalculation approved) {
        var parts = refunds.of(caseNumber);
        return (approved.totalMinor() == 0 || !parts.isEmpty())
                && parts.stream().noneMatch(Refund::open);
    }

    private static Map<Long, Integer> units(RefundCalculation approved, List<OutstandingGoods.Line> kept) {
        var units = new HashMap<Long, Integer>();
        approved.lines().forEach(line -> units.merge(line.orderLineId(), line.units(), Integer::sum));
        kept.forEach(line -> units.merge(line.orderLineId(), -line.units(), Integer::sum));
        return units;
    }
}
