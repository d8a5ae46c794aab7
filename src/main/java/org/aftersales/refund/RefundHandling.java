package org.aftersales.refund;

import org.aftersales.shared.CaseNumber;

/** The payment process as the rest of the code sees it. */
public interface RefundHandling {

    /** Wakes a case that waits for its provider; nothing when it does not wait. */
    void refundNotified(CaseNumber caseNumber);

    /** The money of a closed case came back: finance has to pay it in another way, and the customer has to know. */
    void refundTakenBack(CaseNumber caseNumber);

    /** Our books and a provider's do not agree: finance has to look. Nothing when it has been asked to already. */
    void differenceFound(CaseNumber number);
}
