package org.aftersales.cases;

/** Where a case stands, for the staff; each maps onto one of the labels that the customer sees (WO-05, decision 10). */
public enum CaseStatus {
    PENDING_REVIEW("Pending review"),
    REJECTED("Rejected"),
    PENDING_RETURN("Pending return"),
    IN_TRANSIT("Pending return"),
    PARTIALLY_RECEIVED("Pending return"),
    INSPECTING("Pending refund"),
    INSPECTION_FAILED("Rejected"),
    PENDING_FINANCE("Pending refund"),
    PENDING_REFUND("Pending refund"),
    REFUND_FAILED("Pending refund"),
    /** The customer has accepted a coupon instead of the return. */
    GOODWILL_ACCEPTED("Pending refund"),
    /** Paid before the goods came, and not all of them came undamaged: the customer owes goods or money. */
    COLLECTING("Pending return"),
    COMPLETED("Completed"),
    CANCELLED("Closed"),
    /** The goods never came. */
    EXPIRED("Closed"),
    /** The money was asked back before shipping, and the goods had left. */
    ALREADY_SHIPPED("Closed");

    private final String customerLabel;

    CaseStatus(String customerLabel) {
        this.customerLabel = customerLabel;
    }

    /** English label that the customer sees; its translation is in the bundles. */
    public String customerLabel() {
        return customerLabel;
    }

    /** Nothing happens to the case any more. */
    public boolean ended() {
        return this == REJECTED
                || this == INSPECTION_FAILED
                || this == COMPLETED
                || this == CANCELLED
                || this == EXPIRED
                || this == ALREADY_SHIPPED;
    }
}
