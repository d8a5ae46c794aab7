package org.aftersales.warehouse;

/** How bad a defect is (B-06). */
public enum Severity {
    /** No defect. */
    NONE,
    MINOR,
    MAJOR,
    CRITICAL
}
