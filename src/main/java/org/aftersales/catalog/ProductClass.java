package org.aftersales.catalog;

/** How returned goods may be treated. */
public enum ProductClass {
    GENERAL,
    /** Medicine, food supplements, medical devices: opened or expired, never sold again (QC-09). */
    HEALTH
}
