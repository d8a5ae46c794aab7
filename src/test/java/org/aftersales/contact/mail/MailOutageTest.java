package org.aftersales.contact.mail;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.aftersales.contact.Outbox;
import org.aftersales.contact.OutgoingMessage;
import org.aftersales.contact.Turn;
import org.aftersales.contact.mail.MoodyMailServer.Mood;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.aftersales.staff.process.DeadlineWatch;
import org.aftersales.story.Answer;
import org.aftersales.story.Person;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.MovableClock;
import org.aftersales.testdata.TestShop;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mail to customers and staff, and a return while the mail server has a bad day. The desk of these tests, unlike the others', has one; the clock is moved by hand. */
@DeskTest
@DirtiesContext
@Tag("R16")
@Tag("RR-15")
class MailOutageTest extends ReturnStory {

    private static final MoodyMailServer MAIL = new MoodyMailServer();
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** Longer than any pause between two attempts. */
    private static final Duration LONG_ENOUGH = Duration.ofHours(6);

    /** Of an ordinary week. */
    private static final Instant TUESDAY_AT_NINE = Instant.parse("2026-03-03T09:00:00+08:00");

    /** A number like that of a case; there is none. */
    private static final CaseNumber DIFFERENCE = new CaseNumber("AS-990101-000001");

    private static final String CUSTOMER = "C-OF-THE-MAIL";

    @Autowired
    private MessageDispatch dispatch;

    @Autowired
    private DeadlineWatch watch;

    @Autowired
    private Outbox outbox;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TestShop dispatchOfGoods;

    @Autowired
    private PersonalDataCipher cipher;

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
        assertThat(messages(number, "QUEUED")).isEqualTo(4);
        assertThat(noted(number, "MessageWaits")).as("what the case shows").isEqualTo(4);

        MAIL.is(Mood.WELL);
        clock.forward(LONG_ENOUGH);
        dispatch.sendDue();
        dispatch.sendDue();

        assertThat(messages(number, "SENT")).isEqualTo(4);
        assertThat(copies(number)).isEqualTo(4);
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
    void mailAboutWorkThatBelongsToNoCaseHoldsUpNoMessageToACustomer() {
        MAIL.is(Mood.DOWN);
        outbox.writeToStaff(
                new OutgoingMessage(
                        DIFFERENCE, null, Turn.TASK_LATE, Locale.ENGLISH, "fiona@desk.example", "late", "late"),
                clock.instant().minus(1, ChronoUnit.DAYS));
        var number = acceptedCase(shopFiles(soldToSomebodyWithMail(), "NO_REASON", 1, 1));

        dispatch.sendDue();

        assertThat(noted(number, "MessageWaits")).isEqualTo(1);
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

    @Test
    @Tag("S22")
    void aMessageWhoseKeyIsLostIsSetAsideAndSentOnceTheKeyIsBack() {
        var number = acceptedCase(shopFiles(soldToSomebodyWithMail(), "NO_REASON", 1, 1));
        var other = acceptedCase(shopFiles(soldToSomebodyWithMail(), "NO_REASON", 1, 1));
        var body = body(number);
        bodyBecomes("lost:" + body.substring(body.indexOf(':') + 1), number);

        dispatch.sendDue();
        clock.forward(LONG_ENOUGH);
        dispatch.sendDue();

        assertThat(messages(other, "SENT")).isEqualTo(1);
        assertThat(messages(number, "QUEUED")).isEqualTo(1);
        assertThat(noted(number, "MessageUnreadable")).as("what the case shows").isEqualTo(1);

        bodyBecomes(body, number);
        clock.forward(LONG_ENOUGH);
        dispatch.sendDue();

        assertThat(messages(number, "SENT")).isEqualTo(1);
        assertThat(copies(number)).isEqualTo(1);
    }

    private String body(String number) {
        return tables().sql("select body_cipher from customer_message where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private void bodyBecomes(String cipher, String number) {
        tables().sql("update customer_message set body_cipher = ? where case_number = ?")
                .params(cipher, number)
                .update();
    }

    @Test
    @Tag("U1")
    @Tag("B-08")
    void whoseTaskIsLateAndWhoGetsItReadsItInTheMail() {
        hasAddress("ray", "sue", "mia");
        clock.startAt(TUESDAY_AT_NINE);
        var number = acceptedCase(shopFiles(soldOnThatDay(), "NO_REASON", 1, 1));
        done(ray.claims(ray.task(number, "Task_ReviewReturn")));

        itIsHoursLater(47);
        assertThat(toStaff(number)).containsExactly("TASK_DUE_SOON ray");
        itIsHoursLater(49);
        assertThat(toStaff(number)).containsExactly("TASK_DUE_SOON ray", "TASK_LATE ray", "TASK_ESCALATED sue");
        itIsHoursLater(74);
        assertThat(toStaff(number))
                .endsWith("TASK_LATE ray", "TASK_ESCALATED mia")
                .hasSize(5);

        var mails = clear("body_cipher", number);
        assertThat(mails).allSatisfy(mail -> assertThat(mail)
                .contains(
                        number, "Review return", "审核退货", "http://localhost:8080/camunda/app/tasklist/default/#/?task=")
                .doesNotContain(CUSTOMER));
        assertThat(clear("subject_cipher", number)).allMatch(subject -> subject.contains(number));
        assertThat(outbox.of(new CaseNumber(number)))
                .as("what the customer was told")
                .noneMatch(message -> message.turn().name().startsWith("TASK_"));
        dispatch.sendDue();
        assertThat(count(
                        "select count(*) from customer_message where case_number = ? and turn like ?"
                                + " and state = 'SENT'",
                        number,
                        "TASK_%"))
                .isEqualTo(5);
    }

    @Test
    @Tag("U1")
    @Tag("B-08")
    void aTaskThatNobodyHasClaimedIsMailedOnceToEverybodyWhoMay() {
        hasAddress("ray", "sue");
        joinsTheReviewers("rhea");
        clock.startAt(TUESDAY_AT_NINE);
        var number = acceptedCase(shopFiles(soldOnThatDay(), "NO_REASON", 1, 1));

        itIsHoursLater(23);
        assertThat(toStaff(number)).containsExactlyInAnyOrder("TASK_UNCLAIMED ray", "TASK_UNCLAIMED rhea");
        assertThat(clear("body_cipher", number)).allSatisfy(mail -> assertThat(mail)
                .contains(number, "Review return", "尚无人认领")
                .doesNotContain(CUSTOMER));
        itIsHoursLater(25);
        itIsHoursLater(47);
        assertThat(toStaff(number))
                .as("whoever may claim it was told; now it has a superior")
                .filteredOn(mail -> mail.startsWith("TASK_UNCLAIMED"))
                .hasSize(2);
        assertThat(toStaff(number)).contains("TASK_ESCALATED sue");
    }

    @Test
    @Tag("B-08")
    @Tag("PS-04")
    void nobodyIsAskedToClaimWhatFourEyesKeepFromThem() {
        hasAddress();
        for (var name : List.of("alice", "amy")) {
            address(name, name + "@desk.example");
        }
        clock.startAt(TUESDAY_AT_NINE);
        var order = sold(anOrder().by(CUSTOMER).asOf(clock.instant()).notShipped());
        dispatchOfGoods.silentAbout.add(order);
        var number = acceptedCase(moneyAskedBack(alice, order));
        backgroundStepsOf(number);
        for (int question = 0; question < 4; question++) {
            timerFires(number, "Event_TimeToAskShop");
            backgroundStepsOf(number);
        }

        itIsHoursLater(1.5);

        assertThat(toStaff(number)).contains("TASK_UNCLAIMED amy").doesNotContain("TASK_UNCLAIMED alice");
        dispatchOfGoods.silentAbout.remove(order);
        for (var name : List.of("alice", "amy")) {
            address(name, null);
        }
    }

    private Answer moneyAskedBack(Person who, OrderNumber order) {
        return who.post(
                "/api/refunds",
                Map.of(
                        "orderNumber",
                        order.value(),
                        "requestedAt",
                        clock.instant().toString(),
                        "reason",
                        "NO_LONGER_WANTED",
                        "channel",
                        "phone",
                        "identityVerified",
                        true,
                        "lines",
                        List.of(Map.of("lineNumber", 1, "units", 1))),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    @Test
    @Tag("U23")
    void aTaskThatNobodyHasClaimedWakesNobody() {
        hasAddress("ray");
        clock.startAt(TUESDAY_AT_NINE);
        var number = acceptedCase(shopFiles(soldOnThatDay(), "NO_REASON", 1, 1));

        // the warning is due at one in the morning
        itIsHoursLater(17);
        assertThat(toStaff(number)).isEmpty();
        itIsHoursLater(23);
        assertThat(toStaff(number)).contains("TASK_UNCLAIMED ray");
    }

    private void joinsTheReviewers(String name) {
        var person = identity.newUser(name);
        person.setPassword(name + "-demo");
        person.setEmail(name + "@desk.example");
        identity.saveUser(person);
        identity.createMembership(name, "aftersales-review");
    }

    @Test
    @Tag("U23")
    void nobodyIsWokenByTheMailAndWhoHasNoAddressFindsTheTaskInTheList() {
        hasAddress("sue");
        clock.startAt(TUESDAY_AT_NINE);
        var number = acceptedCase(shopFiles(soldOnThatDay(), "NO_REASON", 1, 1));
        done(ray.claims(ray.task(number, "Task_ReviewReturn")));

        // the desk was out of order for days, and is back on Saturday in the middle of the night
        itIsHoursLater(3 * 24 + 17);

        dispatch.sendDue();
        assertThat(toStaff(number)).contains("TASK_ESCALATED sue").noneMatch(mail -> mail.endsWith("ray"));
        assertThat(count(
                        "select count(*) from customer_message where case_number = ? and turn like ?"
                                + " and state = 'QUEUED'",
                        number,
                        "TASK_%"))
                .isPositive();
        itIsHoursLater(6 * 24);
        dispatch.sendDue();
        assertThat(count(
                        "select count(*) from customer_message where case_number = ? and turn like ?"
                                + " and state = 'QUEUED'",
                        number,
                        "TASK_%"))
                .isZero();
    }

    private void hasAddress(String... people) {
        for (var name : List.of("ray", "sue", "mia")) {
            address(name, List.of(people).contains(name) ? name + "@desk.example" : null);
        }
    }

    private void address(String name, @Nullable String address) {
        var person = identity.createUserQuery().userId(name).singleResult();
        person.setEmail(address);
        identity.saveUser(person);
    }

    private void itIsHoursLater(double hours) {
        clock.startAt(TUESDAY_AT_NINE.plus(Duration.ofMinutes((long) (60 * hours))));
        for (int look = 0; look < 4; look++) {
            watch.ring();
        }
    }

    /** Turn and reader of what was written to the staff about a case. */
    private List<String> toStaff(String number) {
        return tables().sql(
                        "select turn, recipient_cipher from customer_message where case_number = ? and turn like 'TASK_%'"
                                + " order by id")
                .param(number)
                .query((row, index) -> row.getString("turn") + " "
                        + cipher.decrypt(row.getString("recipient_cipher")).replace("@desk.example", ""))
                .list();
    }

    private List<String> clear(String column, String number) {
        return tables().sql("select " + column + " from customer_message where case_number = ? and turn like 'TASK_%'")
                .param(number)
                .query((row, index) -> cipher.decrypt(row.getString(1)))
                .list();
    }

    private OrderNumber soldOnThatDay() {
        return sold(anOrder().by(CUSTOMER).asOf(clock.instant()));
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
