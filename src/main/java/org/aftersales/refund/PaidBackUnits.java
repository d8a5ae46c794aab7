package org.aftersales.refund;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseUnknownException;
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
    private final MoneyCollections collections;
    private final CaseFiles cases;

    PaidBackUnits(Calculations calculations, Refunds refunds, MoneyCollections collections, CaseFiles cases) {
        this.calculations = calculations;
        this.refunds = refunds;
        this.collections = collections;
        this.cases = cases;
    }

    @Override
    public Map<Long, Integer> of(CaseNumber caseNumber) {
        return calculations
                .last(caseNumber)
                .filter(stored -> stored.state() == State.APPROVED)
                .map(Calculations.Stored::calculation)
                .filter(approved -> paid(caseNumber, approved))
                .map(approved -> units(approved, keptAfterAll(caseNumber, approved)))
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

    /** What the customer keeps and has paid for: collected, or nothing was paid back for it because a fee took it. */
    private List<OutstandingGoods.Line> keptAfterAll(CaseNumber caseNumber, RefundCalculation approved) {
        var collection = collections.of(caseNumber);
        if (collection.isPresent()) {
            return collection.get().state() == MoneyCollections.State.COLLECTED
                    ? collection.get().goods().lines()
                    : List.of();
        }
        return goodsThatFollow(caseNumber, approved)
                .filter(outstanding -> outstanding.total().isZero())
                .map(OutstandingGoods::lines)
                .orElse(List.of());
    }

    /** What the customer has the money of and the company has not got; as long as it is worth anything it is sold to nobody. */
    private Optional<OutstandingGoods> goodsThatFollow(CaseNumber caseNumber, RefundCalculation approved) {
        return Optional.of(file(caseNumber))
                .filter(CaseFile::refundFirst)
                .map(file -> OutstandingGoods.of(file, approved));
    }

    private CaseFile file(CaseNumber caseNumber) {
        try {
            return cases.get(caseNumber);
        } catch (CaseUnknownException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
