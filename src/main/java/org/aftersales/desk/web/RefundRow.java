package org.aftersales.desk.web;

import org.aftersales.orders.OrderLine;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order whose money is asked back before shipping.
 *
 * @param left units that can still be stopped
 * @param refusal code that says why none can
 * @param units as typed
 * @param error why the line could not be filed; empty: nothing wrong so far
 */
public record RefundRow(OrderLine line, int left, @Nullable String refusal, String units, @Nullable String error) {

    /** Nothing can be typed. */
    public boolean closed() {
        return left < 1;
    }
}
