package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.returns.CorrectionDesk;
import org.aftersales.returns.EntryCorrection;
import org.aftersales.returns.ReturnRequest;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.staff.EscalationLadder;
import org.aftersales.staff.TaskClocks;
import org.aftersales.staff.process.DeadlineWatch;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.MovableClock;
import org.aftersales.testdata.People;
import org.assertj.core.data.Offset;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to work that nobody does, from a Tuesday morning on; the clock is moved by hand. */
@DeskTest
@Tag("B-08")
@Tag("DF-07")
class DeadlineStoryTest extends ReturnStory {

    /** Of an ordinary week, in the past, so that Tasklist calls late what is late here. */
    private static final Instant TUESDAY_AT_NINE = Instant.parse("2026-03-03T09:00:00+08:00");

    /** The ladder climbs one step a look. */
    private static final int LOOKS = 4;

    private static final DateTimeFormatter DATES_OF_THE_ENGINE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    @Autowired
    private CorrectionDesk corrections;

    @Autowired
    private People people;

    @Autowired
    private DeadlineWatch watch;

    @Autowired
    private EscalationLadder ladder;

    @Autowired
    private TaskClocks clocks;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void itIsTuesdayMorning() {
        clock.startAt(TUESDAY_AT_NINE);
    }

    @AfterEach
    void theClockGoesRightAgain() {
        clock.reset();
    }

    @Test
    @Tag("SL-01")
    @Tag("U1")
    void aReviewThatNobodyTakesUpInADayComesToTheSupervisor() {
        var number = usualCase();

        itIsHoursLater(22);
        assertThat(told(number)).doesNotContain("DeadlineNear");
        itIsHoursLater(23.5);
        assertThat(told(number)).contains("DeadlineNear").doesNotContain("DeadlineMissed");
        assertThat(sue.tasks(number, "Task_ReviewReturn")).isEmpty();

        itIsHoursLater(25);
        assertThat(told(number)).contains("DeadlineMissed");
        assertThat(mia.tasks(number, "Task_ReviewReturn")).isEmpty();
        assertThat(timeline(sue, number)).contains("Review return, Now with: nobody yet, Working minutes late: ");

        done(approves(sue, number));
        assertThat(missed(number, "FIRST_FEEDBACK")).isCloseTo(60L, aMinute());
        assertThat(missed(number, "COMPLETION")).isZero();
    }

    @Test
    @Tag("SL-02")
    @Tag("U1")
    void aReviewThatIsNotDoneInTwoDaysComesToTheSupervisorAndThenToTheManager() {
        var number = usualCase();
        itIsHoursLater(20);
        done(ray.claims(ray.task(number, "Task_ReviewReturn")));

        itIsHoursLater(47);
        assertThat(told(number)).contains("DeadlineNear").doesNotContain("DeadlineMissed");
        assertThat(sue.tasks(number, "Task_ReviewReturn")).isEmpty();
        itIsHoursLater(49);
        assertThat(sue.tasks(number, "Task_ReviewReturn")).hasSize(1);
        itIsHoursLater(71);
        assertThat(mia.tasks(number, "Task_ReviewReturn")).isEmpty();
        itIsHoursLater(74);
        assertThat(mia.tasks(number, "Task_ReviewReturn")).hasSize(1);

        done(approves(ray, number));
        assertThat(told(number)).containsOnlyOnce("DeadlineMissed", "DeadlineEscalated");
        assertThat(missed(number, "COMPLETION")).isCloseTo(26 * 60L, aMinute());
        assertThat(missed(number, "FIRST_FEEDBACK")).isZero();
    }

    @Test
    @Tag("U1")
    @Tag("U23")
    void nobodyIsToldInTheMorningThatWhatEndedInTheNightIsDueSoon() {
        itIsHoursLater(12);
        var number = acceptedCase(
                shopFiles(sold(anOrder().asOf(clock.instant()).by("VIP-1").ofLevel("VIP")), "NO_REASON", 1, 1));
        assertThat(due(number, "Task_ReviewReturn", "FIRST_FEEDBACK"))
                .as("at five in the morning")
                .isCloseTo(hour(20), soon());

        itIsHoursLater(23);

        assertThat(told(number)).contains("DeadlineMissed").doesNotContain("DeadlineNear");
        assertThat(sue.tasks(number, "Task_ReviewReturn")).hasSize(1);
    }

    @Test
    @Tag("U24")
    void aReviewDoneInTimeIsNeverEscalatedAndLeavesNoBreach() {
        var number = usualCase();

        done(approves(ray, number));
        itIsHoursLater(14 * 24);

        assertThat(told(number)).doesNotContain("DeadlineNear", "DeadlineMissed");
        assertThat(missed(number, "COMPLETION")).isZero();
        assertThat(missed(number, "FIRST_FEEDBACK")).isZero();
    }

    @Test
    @Tag("U23")
    void nobodyIsLateWhileTheCustomerHasTheGoods() {
        var number = usualCase();
        done(approves(ray, number));

        itIsHoursLater(60 * 24);

        assertThat(sue.tasks(number, "Task_ReceiveParcel")).isEmpty();
    }

    @Test
    @Tag("SL-02")
    void theTaskListShowsTheSameDates() {
        var number = usualCase();

        var task = ray.get("/engine-rest/task/" + ray.task(number, "Task_ReviewReturn"));

        assertThat(shown(task, "due")).isEqualTo(due(number, "Task_ReviewReturn", "COMPLETION"));
        assertThat(shown(task, "due")).isCloseTo(TUESDAY_AT_NINE.plus(Duration.ofDays(2)), soon());
        assertThat(shown(task, "followUp")).isCloseTo(TUESDAY_AT_NINE.plus(Duration.ofHours(40)), soon());
    }

    @Test
    @Tag("SL-01")
    @Tag("SL-02")
    @Tag("RR-14")
    void theCustomerWaitsNoLongerBecauseQualityControlIsAsked() {
        var number = acceptedCase(shopFiles(sold(anOrder().asOf(clock.instant())), "UNSUITABLE", 1, 1));
        assertThat(due(number, "Task_GiveOpinion", "COMPLETION")).isCloseTo(hour(4), soon());

        itIsHoursLater(7);
        done(quinn.works(number, "Task_GiveOpinion", "opinion", "FAULT_UNLIKELY", "opinionText", "no complaints"));

        assertThat(due(number, "Task_ReviewReturn", "FIRST_FEEDBACK")).isCloseTo(hour(8), soon());
        assertThat(due(number, "Task_ReviewReturn", "COMPLETION")).isCloseTo(hour(24), soon());
        itIsHoursLater(8.5);
        assertThat(sue.tasks(number, "Task_ReviewReturn")).hasSize(1);
    }

    @Test
    @Tag("U1")
    void anUrgentReviewThatTheManagerHasStaysOnTop() {
        var number = acceptedCase(
                shopFiles(sold(anOrder().asOf(clock.instant()).by("VIP-1").ofLevel("VIP")), "NO_REASON", 1, 1));

        itIsHoursLater(9);
        itIsHoursLater(23.5);
        assertThat(mia.tasks(number, "Task_ReviewReturn")).hasSize(1);
        itIsHoursLater(25);

        assertThat(told(number)).filteredOn("DeadlineMissed"::equals).hasSize(2);
        assertThat(priority(number)).isGreaterThanOrEqualTo(120);
    }

    @Test
    @Tag("U1")
    @Tag("U23")
    void aLateReviewThatComesBackFromTheCustomerIsTheSupervisorsAgain() {
        var number = usualCase();
        done(ray.claims(ray.task(number, "Task_ReviewReturn")));
        itIsHoursLater(49);

        asks(number);
        itIsHoursLater(53);
        answers(number);
        assertThat(sue.tasks(number, "Task_ReviewReturn")).hasSize(1);
        assertThat(priority(number)).isEqualTo(110);
        itIsHoursLater(74.5);
        assertThat(mia.tasks(number, "Task_ReviewReturn")).isEmpty();
        itIsHoursLater(77.5); // a day after the supervisor was asked, and the four hours that the customer took
        assertThat(mia.tasks(number, "Task_ReviewReturn")).hasSize(1);

        assertThat(told(number)).containsOnlyOnce("DeadlineMissed", "DeadlineEscalated");
    }

    @Test
    @Tag("U1")
    @Tag("U23")
    void aReviewThatTheManagerHasComesBackToTheManagerWithoutAnotherAlarm() {
        var number = usualCase();
        done(ray.claims(ray.task(number, "Task_ReviewReturn")));
        itIsHoursLater(49);
        itIsHoursLater(74);

        asks(number);
        itIsHoursLater(75);
        answers(number);
        itIsHoursLater(77);

        assertThat(mia.tasks(number, "Task_ReviewReturn")).hasSize(1);
        assertThat(sue.tasks(number, "Task_ReviewReturn")).hasSize(1);
        assertThat(priority(number)).isEqualTo(120);
        assertThat(told(number)).containsOnlyOnce("DeadlineMissed", "DeadlineEscalated");
    }

    @Test
    @Tag("U23")
    void aBreachIsNotForgottenOverTheWeekendThatTheCustomerTakes() {
        var number = usualCase();
        done(ray.claims(ray.task(number, "Task_ReviewReturn")));
        itIsHoursLater(50);

        asks(number);
        itIsHoursLater(135.5); // Monday, half an hour after midnight
        answers(number);
        var task = ray.get("/engine-rest/task/" + ray.task(number, "Task_ReviewReturn"));
        done(approves(ray, number));

        assertThat(missed(number, "COMPLETION")).isCloseTo(120L, aMinute());
        assertThat(shown(task, "due")).isCloseTo(Instant.parse("2026-03-06T22:30:00+08:00"), soon());
    }

    @Test
    @Tag("IN-10")
    @Tag("IN-14")
    void aCaseThatTurnsOutLessUrgentHasTheTimeOfAnUsualOne() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder().asOf(clock.instant())), "UNSUITABLE", 1, 1));
        itIsHoursLater(3.5);
        assertThat(told(number)).contains("DeadlineNear");

        corrects(number, "NO_REASON", "not at all");

        var task = quinn.get("/engine-rest/task/" + quinn.task(number, "Task_GiveOpinion"));
        assertThat(due(number, "Task_GiveOpinion", "COMPLETION")).isCloseTo(hour(12), soon());
        assertThat(shown(task, "due")).isEqualTo(due(number, "Task_GiveOpinion", "COMPLETION"));
        assertThat(shown(task, "followUp")).isCloseTo(hour(10), soon());
        assertThat(task.body().path("priority").asInt())
                .as("among those that are as urgent, and no longer before them")
                .isEqualTo(50);
        itIsHoursLater(11);
        assertThat(told(number)).doesNotContain("DeadlineMissed");
        assertThat(told(number))
                .as("warned before either end")
                .filteredOn("DeadlineNear"::equals)
                .hasSize(2);
        itIsHoursLater(23.5);
        assertThat(sue.tasks(number, "Task_GiveOpinion")).hasSize(1);
    }

    @Test
    @Tag("IN-14")
    @Tag("R10")
    void aClockWhoseEndIsMovedWhileSomebodyLooksAfterItGoesByTheNewEnd() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder().asOf(clock.instant())), "UNSUITABLE", 1, 1));
        clock.startAt(hour(3.5));
        var seen = clocks.due(clock.instant(), 200).stream()
                .filter(late -> late.caseNumber().value().equals(number))
                .toList();
        assertThat(seen).hasSize(1);

        corrects(number, "NO_REASON", "not at all");
        seen.forEach(ladder::step);

        assertThat(told(number)).doesNotContain("DeadlineNear");
        assertThat(clocks.open(new CaseNumber(number)))
                .extracting(open -> open.clock().nextStepAt())
                .singleElement()
                .satisfies(next -> assertThat(next).isCloseTo(hour(10), soon()));
    }

    @Test
    @Tag("IN-14")
    @Tag("U24")
    void noCorrectionLengthensABreachAway() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder().asOf(clock.instant())), "UNSUITABLE", 1, 1));
        itIsHoursLater(5);
        assertThat(told(number)).contains("DeadlineMissed");

        corrects(number, "NO_REASON", "not at all");

        assertThat(due(number, "Task_GiveOpinion", "COMPLETION")).isCloseTo(hour(4), soon());
        itIsHoursLater(6);
        done(quinn.works(number, "Task_GiveOpinion", "opinion", "UNCLEAR", "opinionText", "no photo"));
        assertThat(tables().sql("select late_minutes from task_clock where case_number = ? and task = ?")
                        .params(number, "Task_GiveOpinion")
                        .query(Long.class)
                        .single())
                .isCloseTo(120L, aMinute());
    }

    @Test
    @Tag("IN-10")
    @Tag("IN-14")
    @Tag("U1")
    void aCaseThatTurnsOutMoreUrgentIsDueEarlierButNobodyIsLateForTheTimeBefore() throws Exception {
        var customer = "C-" + UUID.randomUUID();
        var number = acceptedCase(shopFiles(sold(anOrder().asOf(clock.instant()).by(customer)), "NO_REASON", 1, 1));
        itIsHoursLater(10);
        assertThat(told(number)).doesNotContain("DeadlineNear");

        becomesVip(customer);
        corrects(number, "NO_REASON", "the shop forgot that I am somebody");

        assertThat(due(number, "Task_ReviewReturn", "FIRST_FEEDBACK"))
                .as("eight hours are over already")
                .isCloseTo(hour(10), soon());
        assertThat(due(number, "Task_ReviewReturn", "COMPLETION")).isCloseTo(hour(24), soon());
        var task = ray.get("/engine-rest/task/" + ray.task(number, "Task_ReviewReturn"));
        assertThat(shown(task, "due")).isCloseTo(hour(24), soon());
        assertThat(shown(task, "followUp")).isCloseTo(hour(20), soon());
        itIsHoursLater(10.5);
        assertThat(sue.tasks(number, "Task_ReviewReturn")).hasSize(1);
        done(approves(sue, number, "goodsFirst", true));
        assertThat(missed(number, "FIRST_FEEDBACK")).isCloseTo(30L, aMinute());
        assertThat(missed(number, "COMPLETION")).isZero();
    }

    @Test
    @Tag("IN-14")
    @Tag("U23")
    void aReviewThatWaitsForTheCustomerMeanwhileIsDueEarlierWhenItComesBack() throws Exception {
        var customer = "C-" + UUID.randomUUID();
        var number = acceptedCase(shopFiles(sold(anOrder().asOf(clock.instant()).by(customer)), "NO_REASON", 1, 1));
        itIsHoursLater(2);
        asks(number);

        itIsHoursLater(5);
        becomesVip(customer);
        corrects(number, "NO_REASON", "the shop forgot that I am somebody");
        itIsHoursLater(9);
        answers(number);

        assertThat(due(number, "Task_ReviewReturn", "COMPLETION"))
                .as("24 hours and the seven that the customer took")
                .isCloseTo(hour(31), soon());
        assertThat(priority(number)).isEqualTo(80);
    }

    @Test
    @Tag("IN-14")
    void aTaskThatWasWarnedOfIsAsUrgentAsTheCaseTurnsOut() throws Exception {
        var customer = "C-" + UUID.randomUUID();
        var number = acceptedCase(shopFiles(sold(anOrder().asOf(clock.instant()).by(customer)), "NO_REASON", 1, 1));
        itIsHoursLater(23.5);
        assertThat(priority(number)).as("near its end").isEqualTo(55);

        becomesVip(customer);
        corrects(number, "NO_REASON", "the shop forgot that I am somebody");

        assertThat(priority(number)).isEqualTo(80);
    }

    @Test
    @Tag("IN-14")
    @Tag("U1")
    void aTaskThatIsLateStaysOnTopWhateverTheCaseTurnsOutToBe() throws Exception {
        var customer = "C-" + UUID.randomUUID();
        var number = acceptedCase(
                shopFiles(sold(anOrder().asOf(clock.instant()).by(customer).ofLevel("VIP")), "NO_REASON", 1, 1));
        itIsHoursLater(8.5);
        assertThat(priority(number)).as("with the supervisor").isEqualTo(110);

        becomesOrdinary(customer);
        corrects(number, "NO_REASON", "somebody else has called");

        assertThat(due(number, "Task_ReviewReturn", "COMPLETION")).isCloseTo(hour(48), soon());
        assertThat(priority(number)).isEqualTo(110);
    }

    @Test
    @Tag("S22")
    void aCaseThatCannotBeReadKeepsNoOtherClockWaitingAndIsEscalatedWhenItCan() {
        var number = usualCase();
        var other = usualCase();
        tables().sql("update case_file set remark_cipher = 'lost:AAAA' where case_number = ?")
                .param(number)
                .update();

        clock.startAt(hour(23.5));
        watch.ring();

        assertThat(told(other)).contains("DeadlineNear");
        assertThat(told(number)).doesNotContain("DeadlineNear");
        assertThat(clocks.due(clock.instant(), 200))
                .as("what waits at the front of the queue")
                .noneMatch(due -> due.caseNumber().value().equals(number));

        tables().sql("update case_file set remark_cipher = null where case_number = ?")
                .param(number)
                .update();
        clock.forward(Duration.ofMinutes(6));
        watch.ring();

        assertThat(told(number)).contains("DeadlineNear");
    }

    private void becomesOrdinary(String customer) {
        tables().sql("update customer set customer_level = 'NORMAL' where customer_number = ?")
                .param(customer)
                .update();
    }

    private void becomesVip(String customer) {
        tables().sql("update customer set customer_level = 'VIP' where customer_number = ?")
                .param(customer)
                .update();
    }

    /** Customer service, on the phone. */
    private void corrects(String number, String reason, String remark) throws BusinessException {
        var entry =
                new EntryCorrection(0, reason, "phone", remark, List.of(new ReturnRequest.RequestedLine(1, 1, false)));
        people.<BusinessException>as(
                "alice", "customer-service", () -> corrections.correct(new CaseNumber(number), entry));
    }

    private String usualCase() {
        return acceptedCase(shopFiles(sold(anOrder().asOf(clock.instant())), "NO_REASON", 1, 1));
    }

    private void asks(String number) {
        done(ray.works(number, "Task_ReviewReturn", "reviewDecision", "ask", "customerQuestion", "Which colour?"));
    }

    private void answers(String number) {
        done(shop.post("/api/returns/" + number + "/answer", Map.of("text", "Green.")));
    }

    private void itIsHoursLater(double hours) {
        clock.startAt(hour(hours));
        for (int look = 0; look < LOOKS; look++) {
            watch.ring();
        }
    }

    private static Instant hour(double hours) {
        return TUESDAY_AT_NINE.plus(Duration.ofMinutes((long) (hours * 60)));
    }

    private static TemporalUnitOffset soon() {
        return within(1, ChronoUnit.MINUTES);
    }

    private static Offset<Long> aMinute() {
        return within(1L);
    }

    private static Instant shown(Answer task, String date) {
        return OffsetDateTime.parse(task.text(date), DATES_OF_THE_ENGINE)
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private Instant due(String number, String task, String kind) {
        return tables().sql("select due_at from task_clock where case_number = ? and task = ? and kind = ?")
                .params(number, task, kind)
                .query(OffsetDateTime.class)
                .single()
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private int priority(String number) {
        return ray.get("/engine-rest/task/" + ray.task(number, "Task_ReviewReturn"))
                .body()
                .path("priority")
                .asInt();
    }

    private List<String> told(String number) {
        return tables().sql("select what from case_timeline where case_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    /** Working minutes. */
    private long missed(String number, String kind) {
        return tables().sql("select late_minutes from task_clock where case_number = ? and kind = ?")
                .params(number, kind)
                .query(Long.class)
                .single();
    }
}
