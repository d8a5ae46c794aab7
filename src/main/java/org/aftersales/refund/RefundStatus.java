package org.aftersales.refund;

/** Where the order to give money back stands; {@link RefundStep} names the ways between. */
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
    UNKNOWN
}
