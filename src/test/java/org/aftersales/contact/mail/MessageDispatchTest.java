package org.aftersales.contact.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.contact.Outbox;
import org.aftersales.contact.OutgoingMessage;
import org.aftersales.contact.Turn;
import org.aftersales.shared.CaseNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Tag("RR-15")
class MessageDispatchTest {

    private static final CaseNumber CASE = new CaseNumber("AS-261122-000001");

    @RegisterExtension
    static final GreenMailExtension MAIL_SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig());

    private final MemoryOutbox outbox = new MemoryOutbox();
    private final CaseFiles cases = mock(CaseFiles.class);

    @Test
    void aDueMessageReachesTheCustomerInChinese() throws Exception {
        outbox.write(message("li@example.com", "退货单 AS-261122-000001：请寄回商品"), true);

        dispatchOver(MAIL_SERVER.getSmtp().getPort()).sendDue();

        var received = MAIL_SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("退货单 AS-261122-000001：请寄回商品");
        assertThat(received[0].getAllRecipients()[0]).hasToString("li@example.com");
        assertThat(outbox.sent).containsExactly(1L);
    }

    @Test
    void aDeadMailServerLeavesTheMessageWaiting() {
        outbox.write(message("li@example.com", "subject"), true);

        dispatchOver(1).sendDue();

        assertThat(outbox.sent).isEmpty();
        assertThat(outbox.givenUp).isEmpty();
    }

    @Test
    void afterTheLastAttemptTheCaseSaysThatTheMessageWasNotDelivered() {
        outbox.attempt = MessageDispatch.MOST_ATTEMPTS;
        outbox.write(message("li@example.com", "subject"), true);

        dispatchOver(1).sendDue();

        assertThat(outbox.givenUp).containsExactly(1L);
        verify(cases).note(eq(CASE), eq("MessageNotDelivered"), any());
    }

    @Test
    void theCaseOfACustomerTellsNothingOfMailToColleagues() {
        outbox.write(toStaff(), true);

        dispatchOver(1).sendDue();
        outbox.attempt = MessageDispatch.MOST_ATTEMPTS;
        dispatchOver(1).sendDue();

        verifyNoInteractions(cases);
        assertThat(outbox.givenUp).containsExactly(1L);
    }

    @Test
    void whatGoesWrongWithOneMessageDoesNotTakeTheAttemptFromTheNext() {
        outbox.write(message("li@example.com", "one"), true);
        outbox.write(message("wang@example.com", "other"), true);
        outbox.attempt = MessageDispatch.MOST_ATTEMPTS;
        doThrow(new IllegalStateException("no such case")).when(cases).note(any(), any(), any());

        dispatchOver(1).sendDue();

        assertThat(outbox.givenUp).containsExactly(1L, 2L);
    }

    @Test
    @Tag("S22")
    void theCaseSaysThatAMessageCannotBeReadAndOfMailToColleaguesItSaysNothing() {
        outbox.setAside.add(new Outbox.SetAside(7, CASE, true, "the key k of stored personal data is not known"));
        outbox.setAside.add(new Outbox.SetAside(8, CASE, false, "the key k of stored personal data is not known"));

        dispatchOver(MAIL_SERVER.getSmtp().getPort()).sendDue();

        verify(cases).note(CASE, "MessageUnreadable", Map.of());
        verifyNoMoreInteractions(cases);
    }

    private MessageDispatch dispatchOver(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        var carrier = new SmtpCarrier(beans.getBeanProvider(JavaMailSender.class), "service@example.com");
        return new MessageDispatch(outbox, carrier, cases);
    }

    private static OutgoingMessage message(String recipient, String subject) {
        return new OutgoingMessage(
                CASE, "C-1", Turn.RETURN_APPROVED, Locale.SIMPLIFIED_CHINESE, recipient, subject, "text");
    }

    private static OutgoingMessage toStaff() {
        return new OutgoingMessage(
                CASE, null, Turn.TASK_LATE, Locale.ENGLISH, "ray@example.com", "Case AS-1: late", "text");
    }

    /** Holds what was written; every attempt is due at once. */
    private static class MemoryOutbox implements Outbox {

        final List<OutgoingMessage> written = new ArrayList<>();
        final List<SetAside> setAside = new ArrayList<>();
        final List<Long> sent = new ArrayList<>();
        final List<Long> givenUp = new ArrayList<>();
        int attempt = 1;

        @Override
        public void write(OutgoingMessage message, boolean toBeSent) {
            written.add(message);
        }

        @Override
        public void writeToStaff(OutgoingMessage message, Instant notBefore) {
            written.add(message);
        }

        @Override
        public List<OutgoingMessage> of(CaseNumber caseNumber) {
            return List.copyOf(written);
        }

        @Override
        public Due takeDue(int limit) {
            return new Due(
                    written.stream()
                            .map(message -> new Taken(written.indexOf(message) + 1L, attempt, message))
                            .toList(),
                    setAside);
        }

        @Override
        public void sent(long id) {
            sent.add(id);
        }

        @Override
        public void givenUp(long id) {
            givenUp.add(id);
        }
    }
}
