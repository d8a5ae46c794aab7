package org.aftersales.returns.web;

import java.util.Locale;
import org.aftersales.cases.CaseStatus;

/** One of the labels that a customer sees (WO-05), with a code for programs: "Pending review" is {@code PENDING_REVIEW}. */
record CustomerStatus(String label) {

    static final CustomerStatus APPROVED = new CustomerStatus("Approved");

    static CustomerStatus of(CaseStatus status) {
        return new CustomerStatus(status.customerLabel());
    }

    String code() {
        return label.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
