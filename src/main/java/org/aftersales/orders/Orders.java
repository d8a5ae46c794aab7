package org.aftersales.orders;

import java.util.List;
import org.aftersales.shared.OrderNumber;

/** Looking up what the shop sold. */
public interface Orders {

    /** @throws OrderUnknownException when the shop has not told of such an order */
    Order get(OrderNumber number) throws OrderUnknownException;

    /**
     * Orders for the person on the phone: by order number, customer number, or exact phone or mail address (keyed hash).
     *
     * @param words what the agent typed
     * @param limit at most so many, newest first
     */
    List<Order> find(String words, int limit);
}
