package org.aftersales.refund;

import org.aftersales.shared.CaseNumber;

/** The payment process as the rest of the code sees it. */
public interface RefundHandling {

    /** Wakes a case that waits for its provider; nothing when it does not wait. */
    void refundNotified(CaseNumber caseNumber);
}
