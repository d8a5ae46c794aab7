package org.aftersales.returns;

import java.util.List;
import java.util.Objects;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseFiles.LineDecision;
import org.aftersales.cases.CaseFiles.NewCase;
import org.aftersales.cases.CaseFiles.NewLine;
import org.aftersales.cases.CaseReasons;
import org.aftersales.cases.FilingKeys.Claim;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.Orders;
import org.aftersales.policy.ReturnPolicy;
import org.aftersales.returns.RequestCheck.AcceptedLine;
import org.aftersales.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Turns one request into a case; the steps inside the filing transaction. */
@Component
class ReturnIntake {

    private final Orders orders;
    private final OrderLedger ledger;
    private final Customers customers;
    private final CaseReasons reasons;
    private final ReturnConditions conditions;
    private final ReturnPolicy policy;
    private final IntakeChannels channels;
    private final CaseFiles cases;
    private final ReturnHandling handling;
    private final RequestTimes times;

    ReturnIntake(
            Orders orders,
            OrderLedger ledger,
            Customers customers,
            CaseReasons reasons,
            ReturnConditions conditions,
            ReturnPolicy policy,
            IntakeChannels channels,
            CaseFiles cases,
            ReturnHandling handling,
            RequestTimes times) {
        this.orders = orders;
        this.ledger = ledger;
        this.customers = customers;
        this.reasons = reasons;
        this.conditions = conditions;
        this.policy = policy;
        this.channels = channels;
        this.cases = cases;
        this.handling = handling;
        this.times = times;
    }

    FiledReturn file(ReturnRequest request, Claim claim) throws BusinessException {
        var channel = channels.of(request);
        var requestedAt = times.of(request);
        // what is left is counted and taken as one step: another request for the same units waits here
        ledger.lock(request.orderNumber());
        var order = orders.get(request.orderNumber());
        var reason = reasons.offeredForReturn(request.reason())
                .orElseThrow(() -> new ReasonNotOnListException(request.reason()));
        var goods = RequestCheck.of(
                order, request.lines(), conditions.about(order, requestedAt, reason, request.deliveryRefused()));
        var priority = policy.priority(levelOf(order), reason.code());

        var number = cases.open(new NewCase(
                claim.caseNumber(),
                "RETURN",
                order.number(),
                order.customerNumber(),
                order.currency().getCode(),
                channel,
                requestedAt,
                reason.code(),
                request.deliveryRefused(),
                request.remark(),
                priority.value(),
                goods.stream()
                        .map(line -> newLine(line, request.deliveryRefused()))
                        .toList()));
        cases.decided(number, null, priority.trace(), Integer.toString(priority.value()));
        cases.decidedOnLines(number, decisions(goods));
        handling.returnRequested(
                number, order.number(), priority.value(), reason.needsQualityCheck() && !request.deliveryRefused());
        return new FiledReturn(number, claim.at());
    }

    private String levelOf(Order order) {
        return customers.find(order.customerNumber()).map(Customer::level).orElse("NORMAL");
    }

    /** A parcel that was refused at the door has not been opened by the customer, whatever was ticked. */
    private static NewLine newLine(AcceptedLine goods, boolean deliveryRefused) {
        var line = goods.line();
        return new NewLine(
                line.id(),
                line.lineNumber(),
                line.sku(),
                line.description(),
                goods.requested().units(),
                goods.requested().opened() && !deliveryRefused);
    }

    static List<LineDecision> decisions(List<AcceptedLine> goods) {
        return goods.stream()
                .map(line -> new LineDecision(
                        line.line().lineNumber(),
                        Objects.requireNonNull(line.answer().trace(), "an accepted line was asked about"),
                        line.answer().code()))
                .toList();
    }
}
