package org.aftersales.contact.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.contact.Outbox;
import org.aftersales.contact.OutgoingMessage;
import org.aftersales.contact.Turn;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.aftersales.testdata.Canary;
import org.aftersales.testdata.TestCipher;
import org.aftersales.testdata.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcOutboxTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    /** Before it nobody of the staff is disturbed. */
    private static final Instant MORNING = NOW.plus(Duration.ofHours(12));

    private static final PersonalDataCipher LOST_AND_KNOWN = TestCipher.withNewerKey("lost");

    private static final CaseNumber CASE = new CaseNumber("AS-261122-000001");

    @ParameterizedTest
    @EnumSource
    @Tag("S22")
    void nothingOfAMessageStandsInClear(TestDatabase kind) {
        var database = JdbcClient.create(kind.create());
        var outbox = at(NOW, database);

        outbox.write(message(), true);

        var row = database.sql("select * from customer_message").query().singleRow();
        assertThat(row.toString()).doesNotContain(Canary.MAIL).doesNotContain(Canary.NAME);
        assertThat(outbox.of(CASE)).containsExactly(message());
    }

    @ParameterizedTest
    @EnumSource
    void aMessageIsDueAgainOnlyAfterAGrowingPause(TestDatabase kind) {
        var database = JdbcClient.create(kind.create());
        at(NOW, database).write(message(), true);

        assertThat(at(NOW, database).takeDue(10).toSend())
                .extracting(Outbox.Taken::attempt)
                .containsExactly(1);
        assertThat(after(Duration.ofMinutes(4), database).takeDue(10).toSend()).isEmpty();
        assertThat(after(Duration.ofMinutes(5), database).takeDue(10).toSend())
                .extracting(Outbox.Taken::attempt)
                .containsExactly(2);
        assertThat(after(Duration.ofMinutes(14), database).takeDue(10).toSend()).isEmpty();
        assertThat(after(Duration.ofMinutes(15), database).takeDue(10).toSend()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("U23")
    void aMailToAColleagueThatIsNotTakenInTheEveningIsTriedAgainInTheMorning(TestDatabase kind) {
        var database = JdbcClient.create(kind.create());
        at(NOW, database).writeToStaff(toStaff(), NOW);

        assertThat(at(NOW, database).takeDue(10).toSend()).hasSize(1);
        assertThat(after(Duration.ofHours(11), database).takeDue(10).toSend()).isEmpty();
        assertThat(at(MORNING, database).takeDue(10).toSend())
                .extracting(Outbox.Taken::attempt)
                .containsExactly(2);
    }

    @ParameterizedTest
    @EnumSource
    void aSentKeptOrGivenUpMessageIsNeverDue(TestDatabase kind) {
        var database = JdbcClient.create(kind.create());
        var outbox = at(NOW, database);
        outbox.write(message(), true);
        var id = outbox.takeDue(1).toSend().get(0).id();

        outbox.sent(id);
        outbox.givenUp(id);

        assertThat(after(Duration.ofDays(1), database).takeDue(10).toSend()).isEmpty();
        assertThat(database.sql("select state from customer_message")
                        .query(String.class)
                        .single())
                .isEqualTo("SENT");
    }

    @ParameterizedTest
    @EnumSource
    void twoNodesNeverTakeTheSameMessage(TestDatabase kind) throws Exception {
        var database = JdbcClient.create(kind.create());
        var trials = 50;
        var taken = 0;
        var nodes = Executors.newFixedThreadPool(2);
        try {
            for (int trial = 0; trial < trials; trial++) {
                database.sql("delete from customer_message").update();
                at(NOW, database).write(message(), true);
                Callable<Integer> node =
                        () -> at(NOW, database).takeDue(10).toSend().size();
                for (var result : nodes.invokeAll(List.of(node, node))) {
                    taken += result.get();
                }
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(taken).isEqualTo(trials);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S22")
    @Tag("R16")
    void aMessageWhoseKeyIsLostHoldsUpNoOtherAndIsDueOnceTheKeyIsBack(TestDatabase kind) {
        var database = JdbcClient.create(kind.create());
        at(NOW, database, LOST_AND_KNOWN).write(message(), true);
        at(NOW, database).write(message(), true);

        var first = at(NOW, database).takeDue(10);
        assertThat(first.toSend()).hasSize(1);
        assertThat(first.setAside()).singleElement().satisfies(unreadable -> {
            assertThat(unreadable.caseNumber()).isEqualTo(CASE);
            assertThat(unreadable.toCustomer()).isTrue();
            assertThat(unreadable.reason()).contains("lost").doesNotContain(Canary.MAIL);
        });
        at(NOW, database).sent(first.toSend().get(0).id());

        at(NOW.plus(Duration.ofHours(1)), database).write(message(), true);
        var second = after(Duration.ofHours(1), database).takeDue(1);
        assertThat(second.toSend()).as("what can be read comes first").hasSize(1);
        at(NOW, database).sent(second.toSend().get(0).id());
        assertThat(after(Duration.ofHours(1), database).takeDue(10))
                .as("it is named once, and looked at again later")
                .isEqualTo(new Outbox.Due(List.of(), List.of()));

        var back = at(NOW.plus(Duration.ofHours(2)), database, LOST_AND_KNOWN).takeDue(10);
        assertThat(back.setAside()).isEmpty();
        assertThat(back.toSend()).singleElement().satisfies(taken -> {
            assertThat(taken.attempt()).isEqualTo(1);
            assertThat(taken.message()).isEqualTo(message());
        });
    }

    private static Outbox after(Duration time, JdbcClient database) {
        return at(NOW.plus(time), database);
    }

    private static Outbox at(Instant moment, JdbcClient database) {
        return at(moment, database, TestCipher.create());
    }

    private static Outbox at(Instant moment, JdbcClient database, PersonalDataCipher cipher) {
        return new JdbcOutbox(
                database, cipher, any -> any.isBefore(MORNING) ? MORNING : any, Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static OutgoingMessage toStaff() {
        return new OutgoingMessage(CASE, null, Turn.TASK_LATE, Locale.ENGLISH, "ray@example.com", "late", "late");
    }

    private static OutgoingMessage message() {
        return new OutgoingMessage(
                CASE,
                "C-1",
                Turn.RETURN_APPROVED,
                Locale.SIMPLIFIED_CHINESE,
                Canary.MAIL,
                "subject",
                "Dear " + Canary.NAME);
    }
}
