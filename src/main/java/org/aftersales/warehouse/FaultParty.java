package org.aftersales.warehouse;

/** Who caused a defect (QC-04). */
public enum FaultParty {
    NONE,
    CUSTOMER,
    CARRIER,
    PRODUCT,
    SALES,
    /** The inspector cannot tell: a superior settles it before any money is calculated. */
    UNCLEAR
}
