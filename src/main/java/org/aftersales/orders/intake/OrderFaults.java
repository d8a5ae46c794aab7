package org.aftersales.orders.intake;

import java.util.List;
import org.aftersales.orders.ImportError;
import org.aftersales.orders.ImportFault;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one order of a file.
 *
 * @param order its number, empty when that itself cannot be read
 * @param errors takes what is found
 */
record OrderFaults(@Nullable String order, List<ImportError> errors) {

    /** Reads a part of the order. */
    FactReader in(ToldFacts facts) {
        return new FactReader(facts, this);
    }

    /** @param field as the file calls it; empty when it is none */
    void add(long place, String field, ImportFault fault, @Nullable Object argument) {
        errors.add(new ImportError(place, order, field, fault, argument == null ? null : argument.toString()));
    }
}
