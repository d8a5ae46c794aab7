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
            REFUND_FAILED,
            COLLECTING),
    /** Of a return whose money goes first; once the money is on its way there is no way back. */
    CANCEL_BEFORE_PAYMENT(CANCELLED, PENDING_FINANCE),
    ANNOUNCE_PARCEL(IN_TRANSIT, PENDING_RETURN, IN_TRANSIT, PARTIALLY_RECEIVED),
    RECEIVE_PART(PARTIALLY_RECEIVED, PENDING_RETURN, IN_TRANSIT, PARTIALLY_RECEIVED),
    RECEIVE_ALL(INSPECTING, PENDING_RETURN, IN_TRANSIT, PARTIALLY_RECEIVED),
    /** Nothing more was expected, and another parcel came while the others are inspected. */
    RECEIVE_ANOTHER(PARTIALLY_RECEIVED, INSPECTING),
    EXPIRE(EXPIRED, PENDING_RETURN, IN_TRANSIT, INSPECTING),
    /** Goods came after all of a return that expired, or of which everything that came was refused. */
    REOPEN(PENDING_RETURN, EXPIRED, INSPECTION_FAILED),
    REFUSE_GOODS(INSPECTION_FAILED, INSPECTING),
    CALCULATE(PENDING_FINANCE, INSPECTING, PENDING_FINANCE),
    /** Stays with finance until it is calculated again. */
    SEND_AMOUNT_BACK(PENDING_FINANCE, PENDING_FINANCE),
    APPROVE_AMOUNT(PENDING_REFUND, PENDING_FINANCE),
    /** The provider has refused, or has taken back what it had paid. */
    FAIL_REFUND(REFUND_FAILED, PENDING_REFUND, COMPLETED),
    /** Nothing is open but money that the provider has taken back. */
    AWAIT_REFUND(REFUND_FAILED, PENDING_REFUND, REFUND_FAILED, PENDING_RETURN, IN_TRANSIT, INSPECTING, COLLECTING),
    RETRY_REFUND(PENDING_REFUND, REFUND_FAILED),
    COMPLETE(COMPLETED, PENDING_REFUND, REFUND_FAILED),
    /** The money goes first: its amount is calculated before anything was sent. */
    CALCULATE_FIRST(PENDING_FINANCE, PENDING_RETURN, PENDING_FINANCE),
    /** The money went first; now the goods have to come. */
    AWAIT_PAID_GOODS(PENDING_RETURN, PENDING_REFUND, REFUND_FAILED),
    /** The money went first, and goods are missing or were refused. */
    CLAIM_MONEY(COLLECTING, PENDING_RETURN, IN_TRANSIT, PARTIALLY_RECEIVED, INSPECTING),
    /** Goods came for which the money is being collected, or will be once it is paid: they are received before anything more is claimed. */
    RECEIVE_CLAIMED(PENDING_RETURN, COLLECTING, PENDING_RETURN, IN_TRANSIT, INSPECTING),
    /** The money went first, and the goods came, or the money for them was settled; or what the provider had taken back is paid. */
    COMPLETE_WITH_GOODS(COMPLETED, PENDING_RETURN, IN_TRANSIT, INSPECTING, COLLECTING, REFUND_FAILED),
    /** The customer takes a coupon and keeps the goods. */
    ACCEPT_OFFER(GOODWILL_ACCEPTED, PENDING_REVIEW),
    COMPLETE_WITH_GOODWILL(COMPLETED, GOODWILL_ACCEPTED),
    /** The money is asked back before shipping, and the shop was faster. */
    FIND_SHIPPED(ALREADY_SHIPPED, PENDING_REVIEW),
    /** The money is asked back before shipping, and the table lets it go without a person. */
    APPROVE_BY_TABLE(PENDING_REFUND, PENDING_REVIEW),
    /** The money is asked back before shipping, and a reviewer agrees; finance comes next. */
    APPROVE_REFUND(PENDING_FINANCE, PENDING_REVIEW);

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
