package org.aftersales.refund;

import java.util.stream.Collectors;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFile.CaseLine;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.orders.OrderUnknownException;
import org.aftersales.orders.Orders;
import org.springframework.stereotype.Component;

/** What goes back besides the goods when nothing was shipped: the freight of an order that is cancelled altogether, and no discount (RO-06, RO-07). */
@Component
class BeforeShipping {

    private final Orders orders;

    BeforeShipping(Orders orders) {
        this.orders = orders;
    }

    /** By the rule; what somebody has granted beyond it when finance sent the amount back, counts too. */
    RefundChoices choices(CaseFile file) throws OrderUnknownException {
        var last = takesTheLast(file, orders.get(file.orderNumber()));
        var review = file.review();
        return review == null
                ? new RefundChoices(0, last, false, false)
                : new RefundChoices(
                        review.serviceFeeMinor(),
                        last || review.freightBack(),
                        review.couponBack(),
                        review.pointsBack());
    }

    /** Whether nothing of the order is left to ship once this case is paid: whatever earlier cases left of it. */
    private static boolean takesTheLast(CaseFile file, Order order) {
        var asked = file.lines().stream().collect(Collectors.toMap(CaseLine::orderLineId, CaseLine::requestedUnits));
        return order.lines().stream()
                .allMatch(line -> line.shippedUnits() == 0 && left(line) <= asked.getOrDefault(line.id(), 0));
    }

    private static int left(OrderLine line) {
        return line.units() - line.settledUnits();
    }
}
