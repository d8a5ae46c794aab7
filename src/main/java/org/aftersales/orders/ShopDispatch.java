package org.aftersales.orders;

/**
 * Those who pack and ship. The key of the hold makes every call repeatable: one key is one hold for ever, so a repeated question about one
 * that was released or cancelled holds nothing again. A call that throws says nothing: it may have arrived, and is repeated until there is
 * an answer.
 */
public interface ShopDispatch {

    /** @return whether the goods stay; false when they have left, whole or in part */
    boolean hold(Hold hold);

    /** The goods may be shipped after all. */
    void release(Hold hold);

    /** The goods are never shipped. */
    void cancel(Hold hold);
}
