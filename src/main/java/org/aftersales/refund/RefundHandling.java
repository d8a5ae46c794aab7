package org.aftersales.refund;

import org.aftersales.shared.CaseNumber;

/** The payment process as the rest of the code sees it. */
public interface RefundHandling {

    /** Wakes a case that waits for its provider; nothing when it does not wait. */
    void refundNotified(CaseNumber caseNumber);

    /** Whether a process of the case is paying: it finds by itself what comes back. */
    boolean paying(CaseNumber caseNumber);

    /** Another part of the refund failed or came back: who of finance has claimed the failed refund has to look at it again. */
    void refundsChanged(CaseNumber caseNumber);

    /** The money came back: finance has to pay it in another way, and the customer has to know. */
    void refundTakenBack(CaseNumber caseNumber);

    /** Whether the case has not come to its end, whatever became of its refund. */
    boolean caseUnderWay(CaseNumber caseNumber);

    /** What came back is paid: a case that waits for it goes on; nothing when it does not wait. */
    void refundSettled(CaseNumber caseNumber);

    /** Our books and a provider's do not agree: finance has to look. Nothing when it has been asked to already. */
    void differenceFound(CaseNumber number);
}
