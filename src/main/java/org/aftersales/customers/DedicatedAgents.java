package org.aftersales.customers;

import java.time.Instant;
import java.util.List;

/** Customers with one person of customer service who follows all their cases (RR-21). */
public interface DedicatedAgents {

    /** The authenticated caller appoints the agent; an earlier one is replaced. */
    void appoint(String customerNumber, String agent);

    /** @return false when the customer has no dedicated agent */
    boolean dismiss(String customerNumber);

    /** By customer number. */
    List<Appointment> all();

    /** @param agent id of the user */
    record Appointment(String customerNumber, String agent, String appointedBy, Instant appointedAt) {}
}
