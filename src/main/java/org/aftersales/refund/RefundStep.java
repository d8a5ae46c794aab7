package org.aftersales.refund;

import static org.aftersales.refund.RefundStatus.FAILED;
import static org.aftersales.refund.RefundStatus.REQUESTED;
import static org.aftersales.refund.RefundStatus.SUBMITTED;
import static org.aftersales.refund.RefundStatus.SUCCEEDED;
import static org.aftersales.refund.RefundStatus.UNKNOWN;

import java.util.EnumSet;
import java.util.Set;

/** The only ways in which the status of a refund changes (B-04, DF-02). */
public enum RefundStep {
    /** We are about to send it, for the first time or again; never what the provider has taken back. */
    SEND(SUBMITTED, REQUESTED, SUBMITTED, FAILED, UNKNOWN),
    /** The provider has it after all, and has not said yet how it ends. */
    FIND_PENDING(SUBMITTED, UNKNOWN),
    /** The answer was lost. */
    LOSE_TRACK(UNKNOWN, SUBMITTED),
    /** The provider has paid. */
    SUCCEED(SUCCEEDED, SUBMITTED, UNKNOWN),
    /** The provider has refused. */
    FAIL(FAILED, SUBMITTED, UNKNOWN),
    /** The provider has said, signed, that the money it had paid came back; also before anybody here knew that it had paid. */
    TAKE_BACK(FAILED, SUCCEEDED, SUBMITTED, UNKNOWN),
    /** Finance has paid outside what the provider refused. */
    PAY_OUTSIDE(SUCCEEDED, FAILED);

    private final RefundStatus to;
    private final Set<RefundStatus> from;

    RefundStep(RefundStatus to, RefundStatus first, RefundStatus... others) {
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    public RefundStatus to() {
        return to;
    }

    public Set<RefundStatus> from() {
        return EnumSet.copyOf(from);
    }
}
