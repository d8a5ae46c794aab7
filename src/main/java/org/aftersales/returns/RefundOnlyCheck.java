package org.aftersales.returns;

import java.util.List;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.returns.RefundOnlyCheck.Accepted;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.jspecify.annotations.Nullable;

/** Whether money may go back before shipping (RO-01). */
final class RefundOnlyCheck extends LineCheck<Accepted> {

    private final Order order;

    private RefundOnlyCheck(Order order) {
        super(order);
        this.order = order;
    }

    record Accepted(OrderLine line, int units) {}

    /** @throws ReturnRefusedException when the money of a line does not go back this way */
    static List<Accepted> of(Order order, List<RequestedLine> requested) throws ReturnRefusedException {
        return new RefundOnlyCheck(order).check(requested);
    }

    @Override
    void sold(OrderLine line, RequestedLine requested) {
        var refused = whyNot(order, line);
        if (refused != null) {
            refuse(requested, refused);
        } else if (requested.units() > line.unshippedUnits()) {
            refuse(requested, "MoreThanUnshipped", requested.units(), line.unshippedUnits());
        } else {
            accept(new Accepted(line, requested.units()));
        }
    }

    /** @return the code of the refusal; empty when units of the line may be asked back */
    static @Nullable String whyNot(Order order, OrderLine line) {
        if (!order.paid()) {
            return "NotPaid";
        }
        if (line.unshippedUnits() > 0) {
            return null;
        }
        var gone = line.shippedUnits() > 0 && line.shippedUnits() + line.cancelledUnits() == line.units();
        return gone ? "AlreadyShipped" : "NothingLeftToRefund";
    }
}
