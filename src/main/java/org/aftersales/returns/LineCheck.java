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

/**
 * Checks the lines of one request against the order: all of them, so that the customer learns everything at once.
 *
 * @param <A> a line that is accepted
 */
abstract class LineCheck<A> {

    private final Map<Integer, OrderLine> lines = new HashMap<>();
    private final List<LineRefusal> refusals = new ArrayList<>();
    private final List<A> accepted = new ArrayList<>();

    LineCheck(Order order) {
        order.lines().forEach(line -> lines.put(line.lineNumber(), line));
    }

    /** @throws ReturnRefusedException when a line is refused */
    final List<A> check(List<RequestedLine> requested) throws ReturnRefusedException {
        var seen = new HashSet<Integer>();
        for (var line : requested) {
            if (seen.add(line.lineNumber())) {
                line(line);
            } else {
                refuse(line, "DuplicateLine");
            }
        }
        if (!refusals.isEmpty()) {
            throw new ReturnRefusedException(refusals);
        }
        return accepted;
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

    /** Accepts or refuses at least one unit of what the customer bought. */
    abstract void sold(OrderLine line, RequestedLine requested);

    final void accept(A line) {
        accepted.add(line);
    }

    /** @param facts what fills the places of the sentence */
    final void refuse(RequestedLine line, String code, Object... facts) {
        refusals.add(new LineRefusal(line.lineNumber(), code, List.of(facts)));
    }
}
