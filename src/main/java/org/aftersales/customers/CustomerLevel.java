package org.aftersales.customers;

/** How much the customer matters to the shop; raises the priority of tasks. */
public enum CustomerLevel {
    NORMAL,
    SILVER,
    GOLD,
    VIP
}
