package org.aftersales.shared;

/** Refunds that a provider had paid and took back. */
public interface RefundsTakenBack {

    /** Whether something of the case is still to be paid that came back. */
    boolean isOpen(CaseNumber caseNumber);
}
