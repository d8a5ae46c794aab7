package org.aftersales.customers;

import java.util.Optional;

/** Looking up customers; contact data are decrypted on the way. */
public interface Customers {

    /** @return empty when the shop has not told of such a customer */
    Optional<Customer> find(String customerNumber);
}
