package org.aftersales.orders;

import org.aftersales.shared.OrderNumber;

/**
 * What of an order's money is settled for refunds: of its lines, its freight, its payments. Every step is one conditional UPDATE; the
 * tables' CHECK constraints refuse what the code would miss: refunded never above paid. All steps join the caller's transaction.
 */
public interface OrderMoney {

    /**
     * Fixes the refund of units: moves {@code settledUnits} on and books the amount.
     *
     * @param settledBefore the settled units the amount was calculated from
     * @return false when another case settled units of the line in between, or the amount exceeds what is left: calculate again
     */
    boolean settle(long orderLineId, int settledBefore, int units, long amountMinor);

    /** Takes a settled amount back, for example when finance sends it back to be revised. */
    void unsettle(long orderLineId, int units, long amountMinor);

    /**
     * Books what of a line's coupon and points a case gives back.
     *
     * @return false when less is left of either: calculate again
     */
    boolean settleDiscounts(long orderLineId, long couponMinor, long points);

    /** What was given back by cases of an earlier version may have been more than the whole: the rest then counts as nothing. */
    void unsettleDiscounts(long orderLineId, long couponMinor, long points);

    /** Books freight for refund, once per order. @return false when less freight is left */
    boolean settleFreight(OrderNumber order, long amountMinor);

    void unsettleFreight(OrderNumber order, long amountMinor);

    /**
     * The goods and freight of the order for which a refund is settled, in minor units. Nobody else is told until the caller's transaction
     * ends.
     */
    long settledOf(OrderNumber order);

    /** Books an amount over a payment of the order. @return false when the payment has less left */
    boolean settlePayment(long paymentId, long amountMinor);

    void unsettlePayment(long paymentId, long amountMinor);
}
