package org.aftersales.orders;

import org.aftersales.shared.OrderNumber;

/**
 * The ledger of units per order line. Every step is one conditional UPDATE; the table's CHECK constraints refuse what the code would miss:
 * reserved + returned + exchanged + compensated + cancelled never above units, held + cancelled + shipped neither. All steps join the
 * caller's transaction, and lock the order first ({@link #lock}); who changes a case too locks the case before. The money of the same lines: {@link OrderMoney}.
 */
public interface OrderLedger {

    /** Nobody else claims, ships, holds or settles units of the order until the caller's transaction ends. @return false when there is no such order */
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
}
