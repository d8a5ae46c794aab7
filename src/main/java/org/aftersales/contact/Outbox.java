package org.aftersales.contact;

import java.time.Instant;
import java.util.List;
import org.aftersales.shared.CaseNumber;

/** Every message to a customer, and mail to the staff; written in the transaction of the step that it tells about, sent afterwards. */
public interface Outbox {

    /** @param toBeSent false keeps the message for the record only: there is no way to send it */
    void write(OutgoingMessage message, boolean toBeSent);

    /** Mail to somebody of the staff, who is not disturbed before then. */
    void writeToStaff(OutgoingMessage message, Instant notBefore);

    /** Messages to the customer of a case, oldest first. */
    List<OutgoingMessage> of(CaseNumber caseNumber);

    /**
     * Takes due messages for sending. Each is taken by one caller only; one that is neither sent nor given up is due again after a pause that
     * grows with the attempts.
     */
    List<Taken> takeDue(int limit);

    void sent(long id);

    /** No further attempt will be made. */
    void givenUp(long id);

    /**
     * @param id stable over attempts, so that a mail server can recognise a repetition
     * @param attempt from 1
     */
    record Taken(long id, int attempt, OutgoingMessage message) {}
}
