package org.aftersales.warehouse;

/** Why goods are refused; the customer reads the sentence of the code (QC-02, U22). */
public enum RefusalCode {
    MAN_MADE_DAMAGE,
    ITEM_MISMATCH,
    /** More units than the customer asked to return. */
    NOT_REQUESTED,
    /** After the goods of the return were settled. */
    AFTER_SETTLEMENT,
    PACKAGING_INCOMPLETE,
    ACCESSORIES_MISSING,
    USED,
    HEALTH_PRODUCT_OPENED,
    OTHER
}
