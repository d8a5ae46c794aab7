package org.aftersales.cases;

import static org.aftersales.cases.CaseStatus.*;

import java.util.EnumSet;
import java.util.Set;

/** The only ways in which the status of a case changes (DF-01). */
public enum CaseTransition {
    APPROVE(PENDING_RETURN, PENDING_REVIEW),
    REJECT(REJECTED, PENDING_REVIEW),
    CANCEL(CANCELLED, PENDING_REVIEW, PENDING_RETURN, IN_TRANSIT),
    /** The manager ends a case that is stuck; money and goods that have moved are kept by those who answer for them. */
    CLOSE(
            CANCELLED,
            PENDING_REVIEW,
            PENDING_RETURN,
            IN_TRANSIT,
            PARTIALLY_RECEIVED,
            INSPECTING,
            PENDING_FINANCE,
            PENDING_REFUND,
            REFUND_FAILED),
    ANNOUNCE_PARCEL(IN_TRANSIT, PENDING_RETURN, IN_TRANSIT, PARTIALLY_RECEIVED),
    RECEIVE_PART(PARTIALLY_RECEIVED, PENDING_RETURN, IN_TRANSIT, PARTIALLY_RECEIVED),
    RECEIVE_ALL(INSPECTING, PENDING_RETURN, IN_TRANSIT, PARTIALLY_RECEIVED),
    EXPIRE(EXPIRED, PENDING_RETURN, IN_TRANSIT, INSPECTING),
    /** Goods of an expired return came after all. */
    REOPEN(PENDING_RETURN, EXPIRED),
    REFUSE_GOODS(INSPECTION_FAILED, INSPECTING),
    CALCULATE(PENDING_FINANCE, INSPECTING, PENDING_FINANCE),
    APPROVE_AMOUNT(PENDING_REFUND, PENDING_FINANCE),
    /** The provider has refused, or has taken back what it had paid. */
    FAIL_REFUND(REFUND_FAILED, PENDING_REFUND, COMPLETED),
    RETRY_REFUND(PENDING_REFUND, REFUND_FAILED),
    COMPLETE(COMPLETED, PENDING_REFUND, REFUND_FAILED);

    private final CaseStatus to;
    private final Set<CaseStatus> from;

    CaseTransition(CaseStatus to, CaseStatus first, CaseStatus... others) {
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    public CaseStatus to() {
        return to;
    }

    public boolean allowedFrom(CaseStatus status) {
        return from.contains(status);
    }
}
