package org.aftersales.returns;

import java.util.List;
import org.aftersales.cases.CaseReasons;
import org.aftersales.cases.CaseReasons.Reason;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.orders.OrderUnknownException;
import org.aftersales.orders.Orders;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.OrderNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where the money of paid goods is asked back that nobody has shipped (RO-01, RO-02): by the shop for its customers, and by agents. */
@Service
public class RefundOnly {

    /** A key that was used for a return is another request. */
    private static final String KIND = "refund before shipping\n";

    private final Orders orders;
    private final CaseReasons reasons;
    private final RefundOnlyIntake intake;
    private final Filing filing;

    RefundOnly(Orders orders, CaseReasons reasons, RefundOnlyIntake intake, Filing filing) {
        this.orders = orders;
        this.reasons = reasons;
        this.intake = intake;
        this.filing = filing;
    }

    /** The reasons that a customer may give, in the order of display. */
    public List<Reason> reasons() {
        return reasons.forRefundOnly();
    }

    /** What of the order may be asked back now, line by line. Changes nothing. */
    public Offer offer(OrderNumber number) throws OrderUnknownException {
        var order = orders.get(number);
        return new Offer(
                order,
                order.lines().stream()
                        .map(line -> new OfferedLine(line, RefundOnlyCheck.whyNot(order, line)))
                        .toList());
    }

    /** @param lines every line of the order */
    public record Offer(Order order, List<OfferedLine> lines) {
        public Offer {
            lines = List.copyOf(lines);
        }
    }

    /** @param refusal the code that says why not; empty when units of the line may be asked back */
    public record OfferedLine(OrderLine line, @Nullable String refusal) {}

    /**
     * Files the request: opens the case, reserves the units, stores under which key the shop is asked to hold them, and starts the process,
     * all in one transaction. Idempotent by the caller's key.
     *
     * @throws ReturnRefusedException with every line that is not refunded this way; no case exists then
     * @throws RequestKeyReusedException when the key was used for another request
     */
    public FiledReturn file(ReturnRequest request, RequestKey key) throws BusinessException {
        return filing.once(KIND + request.canonical(), key, claim -> intake.file(request, claim));
    }
}
