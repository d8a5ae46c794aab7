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
     * grows with the attempts. One that nobody can read at present, because its key is lost, is set aside and holds up no other: it is looked
     * at again every now and then, and sent once it can be read.
     */
    Due takeDue(int limit);

    void sent(long id);

    /** No further attempt will be made. */
    void givenUp(long id);

    /**
     * What one look found.
     *
     * @param setAside each is named once, when it is set aside
     */
    record Due(List<Taken> toSend, List<SetAside> setAside) {

        public Due {
            toSend = List.copyOf(toSend);
            setAside = List.copyOf(setAside);
        }
    }

    /**
     * A message that nobody can read at present.
     *
     * @param toCustomer or to somebody of the staff
     * @param reason for the log; names the key, and nothing of what the message says
     */
    record SetAside(long id, CaseNumber caseNumber, boolean toCustomer, String reason) {}

    /**
     * @param id stable over attempts, so that a mail server can recognise a repetition
     * @param attempt from 1
     */
    record Taken(long id, int attempt, OutgoingMessage message) {}
}
