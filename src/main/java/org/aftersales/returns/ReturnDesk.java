package org.aftersales.returns;

import java.time.Instant;
import java.util.List;
import org.aftersales.cases.CaseReasons;
import org.aftersales.cases.CaseReasons.Reason;
import org.aftersales.orders.OrderUnknownException;
import org.aftersales.orders.Orders;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.OrderNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where returns are filed: by the shop for its customers, and by agents for customers on the phone, by mail or in a store. */
@Service
public class ReturnDesk {

    private final Orders orders;
    private final CaseReasons reasons;
    private final ReturnConditions conditions;
    private final ReturnIntake intake;
    private final Filing filing;
    private final RequestTimes times;

    ReturnDesk(
            Orders orders,
            CaseReasons reasons,
            ReturnConditions conditions,
            ReturnIntake intake,
            Filing filing,
            RequestTimes times) {
        this.orders = orders;
        this.reasons = reasons;
        this.conditions = conditions;
        this.intake = intake;
        this.filing = filing;
        this.times = times;
    }

    /** The reasons that a customer may give, in the order of display. */
    public List<Reason> reasons() {
        return reasons.forReturns();
    }

    /**
     * What of the order could be returned for the reason, and why not (IN-15). Changes nothing.
     *
     * @param requestedAt the moment of the request; empty: now
     * @param deliveryRefused the customer does not take the parcel in
     */
    public ReturnOffer offer(
            OrderNumber orderNumber, @Nullable Instant requestedAt, String reasonCode, boolean deliveryRefused)
            throws OrderUnknownException, ReasonNotOnListException, RequestedInFutureException,
                    RequestTooEarlyException {
        var asked = times.asked(requestedAt);
        var order = orders.get(orderNumber);
        var reason = reasons.offeredForReturn(reasonCode).orElseThrow(() -> new ReasonNotOnListException(reasonCode));
        return new ReturnOffer(
                order, asked, reason.code(), conditions.everyLine(order, asked, reason, deliveryRefused));
    }

    /**
     * Files a return: opens the case, reserves the units, stores what the tables said and starts the process, all in one transaction.
     * Idempotent by the caller's key, also for many threads at once: the same request under the same key gives the same case.
     *
     * @throws ReturnRefusedException with every line that cannot be returned; no case exists then
     * @throws RequestKeyReusedException when the key was used for another request
     */
    public FiledReturn file(ReturnRequest request, RequestKey key) throws BusinessException {
        return filing.once(request.canonical(), key, claim -> intake.file(request, claim));
    }
}
