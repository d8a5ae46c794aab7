package org.aftersales.commission;

import java.util.List;
import java.util.Optional;
import org.aftersales.orders.EarningBook;
import org.aftersales.orders.SoldOrder;
import org.aftersales.shared.RefundedUnits;
import org.springframework.stereotype.Component;

/** Books what sales earned when the shop tells of it; what is told of units that are refunded already goes back at once. */
@Component
class ToldEarnings implements EarningBook {

    private final EarningTable table;
    private final RefundedUnits refunded;
    private final CommissionDesk desk;

    ToldEarnings(EarningTable table, RefundedUnits refunded, CommissionDesk desk) {
        this.table = table;
        this.refunded = refunded;
        this.desk = desk;
    }

    @Override
    public void sold(List<SoldOrder> orders) {
        var earned =
                orders.stream().filter(order -> !order.earnings().isEmpty()).toList();
        if (!earned.isEmpty()) {
            table.add(earned);
        }
    }

    @Override
    public Optional<Integer> told(SoldOrder order) {
        if (order.earnings().isEmpty()) {
            return Optional.empty();
        }
        table.add(List.of(order));
        for (var earning : order.earnings()) {
            if (!table.correct(order, earning)) {
                return Optional.of(earning.lineNumber());
            }
        }
        refunded.casesOf(order.number()).forEach(desk::settle);
        return Optional.empty();
    }
}
