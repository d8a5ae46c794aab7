package org.aftersales.customers;

import java.util.Locale;
import org.aftersales.shared.Masked;
import org.jspecify.annotations.Nullable;

/**
 * A customer with contact data in clear: only for code that needs them in this moment, for example to address a message. What people see
 * is masked.
 *
 * @param number the shop's number of the customer
 * @param level name of a {@link CustomerLevel}
 * @param language in which messages are written
 */
public record Customer(
        String number,
        String level,
        Locale language,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address) {

    /** The same customer as people see it. */
    public Customer masked() {
        return new Customer(
                number,
                level,
                language,
                Masked.name(name),
                Masked.phone(phone),
                Masked.mail(email),
                Masked.address(address));
    }

    /** Without contact data: a customer must never reach a log in clear. */
    @Override
    public String toString() {
        return "Customer[" + number + "]";
    }
}
