package org.aftersales.refund;

import java.util.List;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseFile;
import org.aftersales.shared.Proportion;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What was paid before the goods came, for goods that did not come or were refused. Amounts are minor units.
 *
 * @param freightMinor freight that was given back; only when none of the goods were accepted
 */
public record OutstandingGoods(CurrencyUnit currency, List<Line> lines, long freightMinor) {

    public OutstandingGoods {
        lines = List.copyOf(lines);
    }

    /**
     * @param missingUnits paid for and never received
     * @param refusedUnits paid for, received and refused
     * @param amountMinor what was paid for both
     */
    public record Line(
            long caseLineId,
            long orderLineId,
            String sku,
            String description,
            int missingUnits,
            int refusedUnits,
            long amountMinor) {

        public int units() {
            return missingUnits + refusedUnits;
        }
    }

    /** Compares what was paid with what was accepted, or lost by the courier: the customer owes nothing for that. */
    static OutstandingGoods of(CaseFile file, RefundCalculation paid) {
        var claims = file.lines().stream().collect(Collectors.toMap(CaseFile.CaseLine::id, line -> line));
        var lines = paid.lines().stream()
                .filter(line -> claims.get(line.caseLineId()).creditedUnits() < line.units())
                .map(line -> line(line, claims.get(line.caseLineId())))
                .toList();
        return new OutstandingGoods(paid.currency(), lines, file.anythingCredited() ? 0 : paid.freightMinor());
    }

    /** The customer keeps the money for the accepted and the lost units, rounded down as the refund was. */
    private static Line line(RefundCalculation.Line paid, CaseFile.CaseLine claim) {
        var units = paid.units() - claim.creditedUnits();
        var refused = Math.min(units, claim.refusedUnits());
        return new Line(
                paid.caseLineId(),
                paid.orderLineId(),
                paid.sku(),
                paid.description(),
                units - refused,
                refused,
                paid.amountMinor() - Proportion.upTo(paid.amountMinor(), claim.creditedUnits(), paid.units()));
    }

    public Money total() {
        return Money.ofMinor(
                currency,
                freightMinor + lines.stream().mapToLong(Line::amountMinor).sum());
    }
}
