package org.aftersales.returns;

import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;

/** The process of money that goes back before shipping, as the rest of the code sees it. Joins the caller's transaction. */
public interface RefundOnlyHandling {

    /** Starts the process of the case: the shop is asked to hold the order. */
    void refundRequested(CaseNumber caseNumber, OrderNumber orderNumber, int priority);
}
