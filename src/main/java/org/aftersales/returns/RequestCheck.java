package org.aftersales.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.returns.ReturnConditions.Questioning;
import org.aftersales.returns.ReturnOffer.Answer;
import org.aftersales.returns.ReturnRefusedException.LineRefusal;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.jspecify.annotations.Nullable;

/** Checks the lines of one request against the order: all of them, so that the customer learns everything at once. */
final class RequestCheck {

    private final Map<Integer, OrderLine> lines = new HashMap<>();
    private final Questioning conditions;
    private final List<LineRefusal> refusals = new ArrayList<>();
    private final List<AcceptedLine> accepted = new ArrayList<>();

    private RequestCheck(Order order, Questioning conditions) {
        order.lines().forEach(line -> lines.put(line.lineNumber(), line));
        this.conditions = conditions;
    }

    /** One line of the request that may be returned, and what the table said about it. */
    record AcceptedLine(OrderLine line, RequestedLine requested, Answer answer) {}

    /** @throws ReturnRefusedException when a line cannot be returned */
    static List<AcceptedLine> of(Order order, List<RequestedLine> requested, Questioning conditions)
            throws ReturnRefusedException {
        var check = new RequestCheck(order, conditions);
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
        var answer = conditions.answer(line, requested.opened());
        if (answer.refused()) {
            refuse(requested, answer.code());
        } else if (requested.units() > conditions.left(line)) {
            refuse(requested, "MoreThanLeft", requested.units(), conditions.left(line));
        } else {
            accepted.add(new AcceptedLine(line, requested, answer));
        }
    }

    private void refuse(RequestedLine line, String code, @Nullable Object... facts) {
        refusals.add(new LineRefusal(line.lineNumber(), code, List.of(facts)));
    }
}
