package org.aftersales.contact.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.contact.mail.MoodyMailServer.Mood;
import org.aftersales.shared.OrderNumber;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A return while the mail server has a bad day. The desk of these tests, unlike the others', has one; the clock is moved by hand. */
@DeskTest
@DirtiesContext
@Tag("R16")
@Tag("RR-15")
class MailOutageTest extends ReturnStory {

    private static final MoodyMailServer MAIL = new MoodyMailServer();
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** Longer than any pause between two attempts. */
    private static final Duration LONG_ENOUGH = Duration.ofHours(6);

    @Autowired
    private MessageDispatch dispatch;

    @Autowired
    private MovableClock clock;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", MAIL::port);
        settings.add("aftersales.mail.patience-millis", PATIENCE::toMillis);
        // the tests look into the outbox themselves
        settings.add("aftersales.mail.pace", () -> "12h");
    }

    @AfterEach
    void theClockGoesRightAgain() {
        MAIL.is(Mood.WELL);
        dispatch.sendDue();
        clock.reset();
    }

    @AfterAll
    static void theMailServerCloses() throws Exception {
        MAIL.close();
    }

    @Test
    void theMoneyIsPaidWhileTheMailServerIsDownAndTheMessagesFollowLater() {
        MAIL.is(Mood.DOWN);

        var number = paidReturn();

        dispatch.sendDue();
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(messages(number, "QUEUED")).isEqualTo(3);
        assertThat(noted(number, "MessageWaits")).as("what the case shows").isEqualTo(3);

        MAIL.is(Mood.WELL);
        clock.forward(LONG_ENOUGH);
        dispatch.sendDue();
        dispatch.sendDue();

        assertThat(messages(number, "SENT")).isEqualTo(3);
        assertThat(copies(number)).isEqualTo(3);
        assertThat(noted(number, "MessageNotDelivered")).isZero();
    }

    @Test
    void aMailServerThatNeverAnswersIsGivenUpInTime() {
        var number = acceptedCase(shopFiles(soldToSomebodyWithMail(), "NO_REASON", 1, 1));
        MAIL.is(Mood.SILENT);

        var start = System.nanoTime();
        dispatch.sendDue();
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(took).isBetween(PATIENCE, Duration.ofSeconds(20));
        assertThat(messages(number, "QUEUED")).isEqualTo(1);
    }

    @Test
    void aMailServerThatForgetsToThankGetsAMessageSevenTimesAtTheMost() {
        var number = acceptedCase(shopFiles(soldToSomebodyWithMail(), "NO_REASON", 1, 1));
        MAIL.is(Mood.FORGETFUL);

        for (int look = 0; look < 3 * MessageDispatch.MOST_ATTEMPTS; look++) {
            dispatch.sendDue();
            clock.forward(LONG_ENOUGH);
        }

        assertThat(copies(number)).isEqualTo(MessageDispatch.MOST_ATTEMPTS);
        assertThat(messages(number, "FAILED")).isEqualTo(1);
        assertThat(noted(number, "MessageWaits")).isEqualTo(1);
        assertThat(noted(number, "MessageNotDelivered")).isEqualTo(1);
    }

    private String paidReturn() {
        var number = acceptedCase(shopFiles(soldToSomebodyWithMail(), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        return number;
    }

    private OrderNumber soldToSomebodyWithMail() {
        var number = "M-" + UUID.randomUUID().toString().substring(0, 8);
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS).toString();
        done(shop.post(
                "/api/orders",
                Map.of(
                        "number",
                        number,
                        "currency",
                        "CNY",
                        "orderedAt",
                        yesterday,
                        "deliveredAt",
                        yesterday,
                        "payments",
                        List.of(Map.of(
                                "provider", "simulator", "reference", number, "amount", "20.00", "paidAt", yesterday)),
                        "customer",
                        Map.of("number", "C-" + number, "email", "somebody@example.com"),
                        "lines",
                        List.of(Map.of("sku", "MUG", "name", "Mug", "units", 2, "unitPrice", "10.00")))));
        return new OrderNumber(number);
    }

    private long messages(String number, String state) {
        return count("select count(*) from customer_message where case_number = ? and state = ?", number, state);
    }

    private long noted(String number, String what) {
        return count("select count(*) from case_timeline where case_number = ? and what = ?", number, what);
    }

    /** How many messages of the case the server holds, repetitions too. */
    private long copies(String number) {
        var ours = tables().sql("select id from customer_message where case_number = ?")
                .param(number)
                .query(String.class)
                .list();
        return MAIL.taken().stream().filter(ours::contains).count();
    }

    private long count(String sql, String number, String what) {
        return tables().sql(sql).params(number, what).query(Long.class).single();
    }
}
