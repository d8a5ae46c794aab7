package org.aftersales.returns.web;

import java.time.Instant;
import java.util.Locale;
import org.aftersales.cases.CaseStatus;
import org.aftersales.returns.FiledReturn;
import org.aftersales.shared.Texts;

/**
 * @param caseNumber the number that the customer is told
 * @param status code of the label, for programs
 * @param statusLabel what the customer reads
 */
record FiledAnswer(String caseNumber, String status, String statusLabel, Instant filedAt) {

    /** As it was when the return was filed, also when it is asked again. */
    static FiledAnswer of(FiledReturn filed, Texts texts, Locale language) {
        var status = CustomerStatus.of(CaseStatus.PENDING_REVIEW);
        return new FiledAnswer(
                filed.caseNumber().value(), status.code(), texts.in(language, status.label()), filed.filedAt());
    }
}
