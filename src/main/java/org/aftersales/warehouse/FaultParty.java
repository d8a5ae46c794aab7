package org.aftersales.warehouse;

/** Who caused a defect (QC-04). */
public enum FaultParty {
    NONE,
    CUSTOMER,
    CARRIER,
    PRODUCT,
    SALES
}
