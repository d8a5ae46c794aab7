package org.aftersales.returns;

import java.util.List;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.returns.RequestCheck.AcceptedLine;
import org.aftersales.returns.ReturnConditions.Questioning;
import org.aftersales.returns.ReturnOffer.Answer;
import org.aftersales.returns.ReturnRequest.RequestedLine;

/** Whether the goods of a request may come back. */
final class RequestCheck extends LineCheck<AcceptedLine> {

    private final Questioning conditions;

    private RequestCheck(Order order, Questioning conditions) {
        super(order);
        this.conditions = conditions;
    }

    /** One line of the request that may be returned, and what the table said about it. */
    record AcceptedLine(OrderLine line, RequestedLine requested, Answer answer) {}

    /** @throws ReturnRefusedException when a line cannot be returned */
    static List<AcceptedLine> of(Order order, List<RequestedLine> requested, Questioning conditions)
            throws ReturnRefusedException {
        return new RequestCheck(order, conditions).check(requested);
    }

    @Override
    void sold(OrderLine line, RequestedLine requested) {
        var answer = conditions.answer(line, requested.opened());
        if (answer.refused()) {
            refuse(requested, answer.code());
        } else if (requested.units() > conditions.left(line)) {
            refuse(requested, "MoreThanLeft", requested.units(), conditions.left(line));
        } else {
            accept(new AcceptedLine(line, requested, answer));
        }
    }
}
