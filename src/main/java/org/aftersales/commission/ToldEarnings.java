package org.aftersales.commission;

import java.util.List;
import java.util.Optional;
import org.aftersales.orders.EarningBook;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.SoldOrder;
import org.aftersales.shared.RefundedUnits;
import org.springframework.stereotype.Component;

/** Books what sales earned when the shop tells of it; what is told of units that are refunded already goes back at once. */
@Component
class ToldEarnings implements EarningBook {

    private final EarningTable table;
    private final RefundedUnits refunded;
    private final CommissionDesk desk;
    private final OrderLedger ledger;

    ToldEarnings(EarningTable table, RefundedUnits refunded, CommissionDesk desk, OrderLedger ledger) {
        this.table = table;
        this.refunded = refunded;
        this.desk = desk;
        this.ledger = ledger;
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
        // a payment that is being recorded waits for the end of this, or is seen by it
        ledger.lock(order.number());
        table.add(List.of(order));
        var inUse = table.correct(order);
        if (inUse.isEmpty()) {
            refunded.casesOf(order.number()).forEach(desk::settleUnderLock);
        }
        return inUse;
    }
}
