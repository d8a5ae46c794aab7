package org.aftersales.policy;

import org.aftersales.shared.DecisionTrace;

/** Whether money goes back without a person before anything was shipped: table {@code RefundOnlyApproval} (RO-04). Asking changes nothing. */
public interface RefundOnlyPolicy {

    Approval approval(Question question);

    /**
     * @param refundMinorUnits all that goes back of the order with this case
     * @param currency of the order
     * @param customerLevel {@code NORMAL}, {@code SILVER}, {@code GOLD} or {@code VIP}
     * @param reason code of the customer's reason
     */
    record Question(long refundMinorUnits, String currency, String customerLevel, String reason) {}

    record Approval(boolean automatic, DecisionTrace trace) {}
}
