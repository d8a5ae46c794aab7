package org.aftersales.orders;

import org.aftersales.shared.OrderNumber;

/**
 * The ledger of units and money per order line. Every step is one conditional UPDATE; the table's CHECK constraints refuse what the
 * code would miss: reserved + returned + exchanged + compensated + cancelled never above units, held + cancelled + shipped neither,
 * refunded never above paid.
 * All steps join the caller's transaction.
 */
public interface OrderLedger {

    /** Nobody else ships, holds or settles units of the order until the caller's transaction ends. @return false when there is no such order */
    boolean lock(OrderNumber order);

    /** Keeps units from being shipped. @return false when fewer are left with the shop; nothing has been changed then */
    boolean hold(long orderLineId, int units);

    /** Held units may be shipped again. */
    void letGo(long orderLineId, int units);

    /** Units leave the shop. @return false when fewer are left that are neither held nor cancelled; nothing has been changed then */
    boolean ship(long orderLineId, int units);

    /** Turns reserved and held units into cancelled ones: they are paid back and never shipped. */
    void cancelled(long orderLineId, int units);

    /** Reserves units for a case. @throws QuantityNotAvailableException when fewer are left; nothing has been changed then */
    void reserve(long orderLineId, int units) throws QuantityNotAvailableException;

    /** Gives reserved units free again: rejected, cancelled, refused or never came. */
    void release(long orderLineId, int units);

    /** Turns reserved units into returned ones: they came back and were accepted. */
    void returned(long orderLineId, int units);

    /** Turns reserved units into compensated ones: the customer has money for them, and they never came, or stay with the customer. */
    void compensated(long orderLineId, int units);

    /** Turns returned and compensated units into reserved ones again: the case receives goods once more, and books all of them at its end. */
    void reopen(long orderLineId, int returned, int compensated);

    /** Turns compensated units into returned ones: what was thought lost turned up; money does not move. */
    void found(long orderLineId, int units);

    /**
     * Fixes the refund of units: moves {@code settledUnits} on and books the amount.
     *
     * @param settledBefore the settled units the amount was calculated from
     * @return false when another case settled units of the line in between, or the amount exceeds what is left: calculate again
     */
    boolean settle(long orderLineId, int settledBefore, int units, long amountMinor);

    /** Takes a settled amount back, for example when finance sends it back to be revised. */
    void unsettle(long orderLineId, int units, long amountMinor);

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
