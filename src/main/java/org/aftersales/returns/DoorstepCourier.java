package org.aftersales.returns;

import java.util.Optional;

/** Couriers who fetch goods at the customer's door. The key makes every call repeatable: the same key is one booking. */
public interface DoorstepCourier {

    /**
     * Books, or finds the booking of the key.
     *
     * @return the courier's own number of the booking; empty when no courier comes there at that time
     */
    Optional<String> book(PickUp pickUp);

    /** The courier need not come any more. */
    void cancel(String key);
}
