package org.aftersales.shared;

import java.util.Map;
import java.util.Set;

/** Which units of an order were really paid back. */
public interface RefundedUnits {

    /**
     * Units by the id of their order line whose money the customer has: none while any part of the refund is still to be paid, without
     * those that the customer keeps: their money was collected again because the goods did not come, or a fee had left none to pay.
     */
    Map<Long, Integer> of(CaseNumber caseNumber);

    /** The cases of an order that have an amount. */
    Set<CaseNumber> casesOf(OrderNumber order);
}
