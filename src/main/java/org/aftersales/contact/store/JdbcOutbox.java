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
import java.util.Optional;
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

    /** So long after its key has come back a message that was set aside leaves at the latest. */
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMinutes(15);

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
    public Due takeDue(int limit) {
        var toSend = new ArrayList<Taken>();
        var setAside = new ArrayList<SetAside>();
        for (var look : due(limit)) {
            look.taken().filter(this::take).ifPresent(toSend::add);
            look.unreadable().filter(this::setAside).ifPresent(setAside::add);
        }
        return new Due(toSend, setAside);
    }

    /** What was set aside comes last: as much of it as there may be, the others do not wait for it. */
    private List<Look> due(int limit) {
        return jdbc.sql(
                        """
                select * from customer_message where state = 'QUEUED' and next_attempt_at <= :now
                order by case when unreadable_since is null then 0 else 1 end, next_attempt_at
                fetch first :limit rows only""")
                .param("now", now())
                .param("limit", limit)
                .query((row, index) -> look(row))
                .list();
    }

    private Look look(ResultSet row) throws SQLException {
        try {
            return Look.at(new Taken(row.getLong("id"), row.getInt("attempts") + 1, message(row)));
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            return Look.at(new SetAside(
                    row.getLong("id"),
                    new CaseNumber(row.getString("case_number")),
                    row.getString("customer_number") != null,
                    unreadable.toString()));
        }
    }

    /** The attempt is counted before the message leaves: another node that saw it too finds it changed. */
    private boolean take(Taken candidate) {
        return jdbc.sql(
                                """
                update customer_message set attempts = :attempt, next_attempt_at = :again, unreadable_since = null
                where id = :id and state = 'QUEUED' and attempts = :attempt - 1""")
                        .param("attempt", candidate.attempt())
                        .param(
                                "again",
                                again(pauseAfter(candidate), toCustomer(candidate))
                                        .atOffset(ZoneOffset.UTC))
                        .param("id", candidate.id())
                        .update()
                == 1;
    }

    private static Duration pauseAfter(Taken candidate) {
        return FIRST_PAUSE.multipliedBy(1L << (candidate.attempt() - 1));
    }

    private static boolean toCustomer(Taken candidate) {
        return candidate.message().customerNumber() != null;
    }

    /** It has not left, so that no attempt counts. */
    private boolean setAside(SetAside unreadable) {
        var first = jdbc.sql(
                                """
                update customer_message set unreadable_since = :now
                where id = :id and state = 'QUEUED' and unreadable_since is null""")
                        .param("now", now())
                        .param("id", unreadable.id())
                        .update()
                == 1;
        jdbc.sql("update customer_message set next_attempt_at = :again where id = :id and state = 'QUEUED'")
                .param("again", again(UNTIL_NEXT_LOOK, unreadable.toCustomer()).atOffset(ZoneOffset.UTC))
                .param("id", unreadable.id())
                .update();
        return first;
    }

    /** What could not be sent to a colleague in the evening comes in the morning. */
    private Instant again(Duration pause, boolean toCustomer) {
        var again = clock.instant().plus(pause);
        return toCustomer ? again : hours.byDay(again);
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

    /** A due message: it can be read, or it cannot. */
    private record Look(Optional<Taken> taken, Optional<SetAside> unreadable) {

        static Look at(Taken taken) {
            return new Look(Optional.of(taken), Optional.empty());
        }

        static Look at(SetAside unreadable) {
            return new Look(Optional.empty(), Optional.of(unreadable));
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
