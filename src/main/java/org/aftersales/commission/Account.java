package org.aftersales.commission;

import org.aftersales.orders.Earning;

/**
 * An account of one beneficiary, for one kind in one unit.
 *
 * @param beneficiary the number of the direct seller or of the customer
 * @param unit the code of a currency; of points their kind
 */
public record Account(Type type, String beneficiary, Earning.Kind kind, String unit) {

    /** Whose account it is. */
    public enum Type {
        DISTRIBUTOR,
        CUSTOMER
    }
}
