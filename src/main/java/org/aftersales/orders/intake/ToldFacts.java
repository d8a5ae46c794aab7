package org.aftersales.orders.intake;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Facts of an order, a line or a payment as they are written.
 *
 * @param place line of the file, or position of the order
 * @param values by the names of the JSON form, for example {@code customer.phone}; blank ones are left out
 * @param naming from such a name to what the writer of the file calls it
 */
record ToldFacts(long place, Map<String, String> values, UnaryOperator<String> naming) {

    ToldFacts {
        values = Map.copyOf(values);
    }
}
