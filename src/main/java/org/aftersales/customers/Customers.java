package org.aftersales.customers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looking up customers; contact data are decrypted on the way. */
public interface Customers {

    /** @return empty when the shop has not told of such a customer */
    Optional<Customer> find(String customerNumber);

    /** Those of the numbers that are known; in one query. */
    List<Customer> findAll(Collection<String> customerNumbers);

    /** The numbers of the customers with exactly this phone number or mail address, however it is written. */
    Set<String> withContact(String phoneOrMail);

    /** Stores new customers and what changed of known ones; unchanged ones cost nothing. Joins the caller's transaction. */
    void store(Collection<Customer> customers);
}
