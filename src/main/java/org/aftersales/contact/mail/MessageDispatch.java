package org.aftersales.contact.mail;

import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.contact.MessageCarrier;
import org.aftersales.contact.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox. A message that nobody takes never holds up a case. */
@Component
class MessageDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(MessageDispatch.class);

    /** With pauses that double from five minutes the last attempt is made about five hours after the first. */
    static final int MOST_ATTEMPTS = 7;

    private static final int AT_ONCE = 50;

    private final Outbox outbox;
    private final MessageCarrier carrier;
    private final CaseFiles cases;

    MessageDispatch(Outbox outbox, MessageCarrier carrier, CaseFiles cases) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.cases = cases;
    }

    @Scheduled(fixedDelayString = "${aftersales.mail.pace}")
    void sendDue() {
        if (carrier.available()) {
            var due = outbox.takeDue(AT_ONCE);
            due.toSend().forEach(this::sendAlone);
            due.setAside().forEach(this::warn);
        }
    }

    /** Who operates the desk reads it in the log, customer service with the case. */
    private void warn(Outbox.SetAside unreadable) {
        LOG.error(
                "MessageUnreadable: message {} of case {} is set aside until it can be read; the others go on: {}",
                unreadable.id(),
                unreadable.caseNumber().value(),
                unreadable.reason());
        try {
            if (unreadable.toCustomer()) {
                cases.note(unreadable.caseNumber(), "MessageUnreadable", Map.of());
            }
        } catch (RuntimeException failed) {
            LOG.error("That message {} is set aside could not be recorded", unreadable.id(), failed);
        }
    }

    /** The attempt of each message is counted already: what goes wrong with one must not take it from the others. */
    private void sendAlone(Outbox.Taken taken) {
        try {
            send(taken);
        } catch (RuntimeException failed) {
            LOG.error("What became of message {} could not be recorded", taken.id(), failed);
        }
    }

    private void send(Outbox.Taken taken) {
        try {
            carrier.carry(taken.id(), taken.message());
            outbox.sent(taken.id());
        } catch (RuntimeException notTaken) {
            // the class only: a mail server's answer repeats the address
            LOG.warn(
                    "Message {} was not taken at attempt {}: {}",
                    taken.id(),
                    taken.attempt(),
                    notTaken.getClass().getSimpleName());
            if (taken.attempt() >= MOST_ATTEMPTS) {
                outbox.givenUp(taken.id());
                note("MessageNotDelivered", taken);
            } else if (taken.attempt() == 1) {
                note("MessageWaits", taken);
            }
        }
    }

    /** Of mail to colleagues the case tells nothing: it is none of the customer's, and the task stands in their list all the same. */
    private void note(String what, Outbox.Taken taken) {
        if (taken.message().customerNumber() != null) {
            cases.note(
                    taken.message().caseNumber(),
                    what,
                    Map.of("message", taken.message().turn().code()));
        }
    }
}
