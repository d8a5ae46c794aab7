package org.aftersales.returns;

import java.util.List;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseFiles.NewCase;
import org.aftersales.cases.CaseFiles.NewLine;
import org.aftersales.cases.CaseReasons;
import org.aftersales.cases.FilingKeys.Claim;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.orders.Hold;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderHolds;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.Orders;
import org.aftersales.policy.ReturnPolicy;
import org.aftersales.returns.RefundOnlyCheck.Accepted;
import org.aftersales.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Turns a request for money before shipping into a case; the steps inside the filing transaction. */
@Component
class RefundOnlyIntake {

    private final Orders orders;
    private final OrderLedger ledger;
    private final Customers customers;
    private final CaseReasons reasons;
    private final ReturnPolicy policy;
    private final IntakeChannels channels;
    private final RequestTimes times;
    private final CaseFiles cases;
    private final OrderHolds holds;
    private final RefundOnlyHandling handling;

    RefundOnlyIntake(
            Orders orders,
            OrderLedger ledger,
            Customers customers,
            CaseReasons reasons,
            ReturnPolicy policy,
            IntakeChannels channels,
            RequestTimes times,
            CaseFiles cases,
            OrderHolds holds,
            RefundOnlyHandling handling) {
        this.orders = orders;
        this.ledger = ledger;
        this.customers = customers;
        this.reasons = reasons;
        this.policy = policy;
        this.channels = channels;
        this.times = times;
        this.cases = cases;
        this.holds = holds;
        this.handling = handling;
    }

    FiledReturn file(ReturnRequest request, Claim claim) throws BusinessException {
        var channel = channels.of(request);
        var requestedAt = times.of(request);
        // what is left is counted and taken as one step: another request for the same units waits here
        ledger.lock(request.orderNumber());
        var order = orders.get(request.orderNumber());
        var reason = reasons.offeredForRefundOnly(request.reason())
                .orElseThrow(() -> new ReasonNotOnListException(request.reason()));
        var goods = RefundOnlyCheck.of(order, request.lines());
        var priority = policy.priority(levelOf(order), reason.code());

        var number = cases.open(new NewCase(
                claim.caseNumber(),
                CaseFile.REFUND_ONLY,
                order.number(),
                order.customerNumber(),
                order.currency().getCode(),
                channel,
                requestedAt,
                reason.code(),
                false,
                request.remark(),
                priority.value(),
                goods.stream().map(RefundOnlyIntake::newLine).toList()));
        cases.decided(number, null, priority.trace(), Integer.toString(priority.value()));
        holds.prepare(number, order.number(), held(goods));
        handling.refundRequested(number, order.number(), priority.value());
        return new FiledReturn(number, claim.at());
    }

    private String levelOf(Order order) {
        return customers.find(order.customerNumber()).map(Customer::level).orElse("NORMAL");
    }

    private static NewLine newLine(Accepted goods) {
        var line = goods.line();
        return new NewLine(line.id(), line.lineNumber(), line.sku(), line.description(), goods.units(), false);
    }

    private static List<Hold.Line> held(List<Accepted> goods) {
        return goods.stream()
                .map(part -> new Hold.Line(part.line().id(), part.line().lineNumber(), part.units()))
                .toList();
    }
}
