package org.aftersales.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.returns.ReturnRefusedException.LineRefusal;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.jspecify.annotations.Nullable;

/** Whether money may go back before shipping (RO-01): every line of the request is looked at, so that the customer learns everything at once. */
final class RefundOnlyCheck {

    private final Order order;
    private final Map<Integer, OrderLine> lines = new HashMap<>();
    private final List<LineRefusal> refusals = new ArrayList<>();
    private final List<Accepted> accepted = new ArrayList<>();

    private RefundOnlyCheck(Order order) {
        this.order = order;
        order.lines().forEach(line -> lines.put(line.lineNumber(), line));
    }

    record Accepted(OrderLine line, int units) {}

    /** @throws ReturnRefusedException when the money of a line does not go back this way */
    static List<Accepted> of(Order order, List<RequestedLine> requested) throws ReturnRefusedException {
        var check = new RefundOnlyCheck(order);
        var seen = new HashSet<Integer>();
        for (var line : requested) {
            if (seen.add(line.lineNumber())) {
                check.line(line);
            } else {
                check.refuse(line, "DuplicateLine");
            }
        }
        if (!check.refusals.isEmpty()) {
            throw new ReturnRefusedException(check.refusals);
        }
        return check.accepted;
    }

    private void line(RequestedLine requested) {
        var line = lines.get(requested.lineNumber());
        if (line == null) {
            refuse(requested, "LineUnknown");
        } else if (requested.units() < 1) {
            refuse(requested, "UnitsNotPositive");
        } else {
            sold(line, requested);
        }
    }

    private void sold(OrderLine line, RequestedLine requested) {
        var refused = whyNot(order, line);
        if (refused != null) {
            refuse(requested, refused);
        } else if (requested.units() > line.unshippedUnits()) {
            refuse(requested, "MoreThanUnshipped", requested.units(), line.unshippedUnits());
        } else {
            accepted.add(new Accepted(line, requested.units()));
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

    private void refuse(RequestedLine line, String code, Object... facts) {
        refusals.add(new LineRefusal(line.lineNumber(), code, List.of(facts)));
    }
}
