package org.aftersales.contact;

import java.util.Locale;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A message to a customer, in clear: it is encrypted by the outbox.
 *
 * @param recipient mail address; empty when the shop told none
 */
public record OutgoingMessage(
        CaseNumber caseNumber,
        String customerNumber,
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
