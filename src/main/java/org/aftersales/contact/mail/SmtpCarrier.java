package org.aftersales.contact.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.aftersales.contact.MessageCarrier;
import org.aftersales.contact.OutgoingMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends by SMTP when {@code spring.mail.host} is set. */
@Component
class SmtpCarrier implements MessageCarrier {

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    SmtpCarrier(ObjectProvider<JavaMailSender> sender, @Value("${aftersales.mail.from}") String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public boolean available() {
        return sender.getIfAvailable() != null;
    }

    @Override
    public void carry(long id, OutgoingMessage message) {
        var mail = sender.getObject();
        mail.send(compose(mail.createMimeMessage(), id, message));
    }

    private MimeMessage compose(MimeMessage mail, long id, OutgoingMessage message) {
        try {
            var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(Objects.requireNonNull(message.recipient(), "recipient"));
            helper.setSubject(message.subject());
            helper.setText(message.body());
            mail.setHeader("X-Aftersales-Message", Long.toString(id));
            return mail;
        } catch (MessagingException refused) {
            throw new MailPreparationException("message " + id + " cannot be composed", refused);
        }
    }
}
