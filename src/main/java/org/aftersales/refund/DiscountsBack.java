package org.aftersales.refund;

import java.util.Map;
import java.util.stream.Collectors;
import org.aftersales.shared.CaseNumber;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What an approved refund gives back besides the money (RR-07): not for units that the customer has bought after all. */
@Component
class DiscountsBack {

    private final KeptGoods kept;

    DiscountsBack(KeptGoods kept) {
        this.kept = kept;
    }

    record Discounts(Money coupon, long points) {}

    Discounts of(CaseNumber caseNumber, RefundCalculation approved) {
        if (approved.lines().stream().noneMatch(RefundCalculation.Line::givesDiscountsBack)) {
            return new Discounts(Money.zero(approved.currency()), 0);
        }
        var bought = kept.of(caseNumber, approved).stream()
                .collect(Collectors.toMap(OutstandingGoods.Line::caseLineId, OutstandingGoods.Line::units));
        return new Discounts(
                Money.ofMinor(
                        approved.currency(),
                        approved.lines().stream()
                                .mapToLong(line -> line.couponOf(back(line, bought)))
                                .sum()),
                approved.lines().stream()
                        .mapToLong(line -> line.pointsOf(back(line, bought)))
                        .sum());
    }

    private static int back(RefundCalculation.Line line, Map<Long, Integer> bought) {
        return line.units() - bought.getOrDefault(line.caseLineId(), 0);
    }
}
