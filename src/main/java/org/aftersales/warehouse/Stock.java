package org.aftersales.warehouse;

/** Where goods lie after they were put away. */
public enum Stock {
    SELLABLE,
    DAMAGED,
    QUARANTINE,
    FACTORY,
    VENDOR,
    SCRAP,
    /** Waits to be sent back to the customer: never ours. */
    BACK_TO_CUSTOMER;

    /** Whether goods from here reach another customer, as new or as B stock. */
    public boolean sold() {
        return this == SELLABLE || this == DAMAGED;
    }
}
