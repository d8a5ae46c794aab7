package org.aftersales.refund;

import java.util.EnumSet;
import java.util.Set;

/** Where the order to give money back stands. Only the named steps are possible (B-04). */
public enum RefundStatus {
    /** Committed, and certainly not sent yet. */
    REQUESTED,
    /** Sent, or about to be sent: from here on the provider is asked before anything is repeated. */
    SUBMITTED,
    /** The provider has paid, or finance has paid outside. */
    SUCCEEDED,
    /** The provider has refused; nothing was paid. */
    FAILED,
    /** The answer was lost: paid or not, only the provider knows. */
    UNKNOWN;

    /** The states from which this one may be entered. */
    public Set<RefundStatus> enteredFrom() {
        return switch (this) {
            case REQUESTED -> EnumSet.noneOf(RefundStatus.class);
            case SUBMITTED -> EnumSet.of(REQUESTED, FAILED, UNKNOWN);
            case SUCCEEDED, FAILED -> EnumSet.of(SUBMITTED, UNKNOWN);
            case UNKNOWN -> EnumSet.of(SUBMITTED);
        };
    }
}
