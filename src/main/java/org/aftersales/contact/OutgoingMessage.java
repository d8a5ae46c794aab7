package org.aftersales.contact;

import java.util.Locale;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A message to a customer, or to somebody of the staff, in clear: it is encrypted by the outbox.
 *
 * @param customerNumber empty when it goes to the staff
 * @param recipient mail address; empty when the shop told none
 */
public record OutgoingMessage(
        CaseNumber caseNumber,
        @Nullable String customerNumber,
        Turn turn,
        Locale language,
        @Nullable String recipient,
        String subject,
        String body) {

    /** Without recipient and text: a message must never reach a log in clear. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + caseNumber + ", " + turn + "]";
    }
}
