package org.aftersales.warehouse;

/** What a parcel means for its return, as the process of its task knows. */
public enum Coming {
    /** It is awaited, or its goods were given up as lost. */
    AWAITED,
    /** Nothing more was expected; it joins the parcels that are inspected. */
    JOINING,
    /** The goods of the return are settled: it is taken in without a refund. */
    SETTLED
}
