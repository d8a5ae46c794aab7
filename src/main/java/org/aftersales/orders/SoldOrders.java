package org.aftersales.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where told orders are kept. */
public interface SoldOrders {

    /**
     * Stores new orders, and of known ones what has changed as far as the ledger allows. Each order lands or is refused as a whole;
     * the others land all the same.
     *
     * @param orders each number once
     * @return one outcome per order, in the same order
     */
    List<Outcome> store(List<SoldOrder> orders);

    /** What became of a told order. */
    enum Result {
        IMPORTED,
        UNCHANGED,
        CHANGED,
        REFUSED
    }

    /** @param fault why it was refused; empty otherwise */
    record Outcome(Result result, @Nullable ImportFault fault, @Nullable String argument) {

        public static Outcome of(Result result) {
            return new Outcome(result, null, null);
        }

        public static Outcome refused(ImportFault fault, @Nullable String argument) {
            return new Outcome(Result.REFUSED, fault, argument);
        }
    }
}
