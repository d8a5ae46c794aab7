package org.aftersales.contact.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aftersales.contact.Outbox;
import org.aftersales.contact.OutgoingMessage;
import org.aftersales.contact.Turn;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.aftersales.shared.WakingHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOutbox implements Outbox {

    /** First pause before another attempt; it doubles with each. Long enough that no carrier is still at work on the same message. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final WakingHours hours;
    private final Clock clock;

    JdbcOutbox(JdbcClient jdbc, PersonalDataCipher cipher, WakingHours hours, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public void write(OutgoingMessage message, boolean toBeSent) {
        insert(message, toBeSent ? "QUEUED" : "KEPT", now());
    }

    @Override
    public void writeToStaff(OutgoingMessage message, Instant notBefore) {
        insert(message, "QUEUED", notBefore.atOffset(ZoneOffset.UTC));
    }

    private void insert(OutgoingMessage message, String state, OffsetDateTime due) {
        jdbc.sql(
                        """
                insert into customer_message (case_number, customer_number, turn, language, recipient_cipher, subject_cipher,
                    body_cipher, state, written_at, next_attempt_at)
                values (:case, :customer, :turn, :language, :recipient, :subject, :body, :state, :now, :due)""")
                .param("case", message.caseNumber().value())
                .param("customer", message.customerNumber())
                .param("turn", message.turn().name())
                .param("language", message.language().toLanguageTag())
                .param("recipient", message.recipient() == null ? null : cipher.encrypt(message.recipient()))
                .param("subject", cipher.encrypt(message.subject()))
                .param("body", cipher.encrypt(message.body()))
                .param("state", state)
                .param("now", now())
                .param("due", due)
                .update();
    }

    @Override
    public List<OutgoingMessage> of(CaseNumber caseNumber) {
        return jdbc.sql(
                        "select * from customer_message where case_number = :case and customer_number is not null order by id")
                .param("case", caseNumber.value())
                .query((row, index) -> message(row))
                .list();
    }

    @Override
    public List<Taken> takeDue(int limit) {
        var due = jdbc.sql(
                        """
                select * from customer_message where state = 'QUEUED' and next_attempt_at <= :now
                order by next_attempt_at fetch first :limit rows only""")
                .param("now", now())
                .param("limit", limit)
                .query((row, index) -> new Taken(row.getLong("id"), row.getInt("attempts") + 1, message(row)))
                .list();
        var taken = new ArrayList<Taken>();
        for (var candidate : due) {
            if (take(candidate)) {
                taken.add(candidate);
            }
        }
        return taken;
    }

    /** The attempt is counted before the message leaves: another node that saw it too finds it changed. */
    private boolean take(Taken candidate) {
        return jdbc.sql(
                                """
                update customer_message set attempts = :attempt, next_attempt_at = :again
                where id = :id and state = 'QUEUED' and attempts = :attempt - 1""")
                        .param("attempt", candidate.attempt())
                        .param("again", again(candidate).atOffset(ZoneOffset.UTC))
                        .param("id", candidate.id())
                        .update()
                == 1;
    }

    /** What could not be sent to a colleague in the evening comes in the morning. */
    private Instant again(Taken candidate) {
        var again = clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << (candidate.attempt() - 1)));
        return candidate.message().customerNumber() == null ? hours.byDay(again) : again;
    }

    @Override
    public void sent(long id) {
        jdbc.sql("update customer_message set state = 'SENT', sent_at = :now where id = :id and state = 'QUEUED'")
                .param("now", now())
                .param("id", id)
                .update();
    }

    @Override
    public void givenUp(long id) {
        jdbc.sql("update customer_message set state = 'FAILED' where id = :id and state = 'QUEUED'")
                .param("id", id)
                .update();
    }

    private OutgoingMessage message(ResultSet row) throws SQLException {
        var recipient = row.getString("recipient_cipher");
        return new OutgoingMessage(
                new CaseNumber(row.getString("case_number")),
                row.getString("customer_number"),
                Turn.valueOf(row.getString("turn")),
                Locale.forLanguageTag(row.getString("language")),
                recipient == null ? null : cipher.decrypt(recipient),
                cipher.decrypt(row.getString("subject_cipher")),
                cipher.decrypt(row.getString("body_cipher")));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
