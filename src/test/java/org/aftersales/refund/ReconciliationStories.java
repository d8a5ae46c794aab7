package org.aftersales.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aftersales.refund.connection.ProviderGuards;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.staff.process.DeadlineWatch;
import org.aftersales.standin.StandIn;
import org.aftersales.testdata.MovableClock;
import org.aftersales.testdata.People;
import org.aftersales.workflow.RefusedSubmission;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The morning after: our books beside the providers'. */
@Tag("R31")
abstract class ReconciliationStories {

    private static final String WECHAT = "wechat-pay";
    private static final String ALIPAY = "alipay";

    @Autowired
    private Refunds refunds;

    @Autowired
    private List<CaseViewPart> views;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private FormService forms;

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ProviderGuards guards;

    private final StandIn provider = StandIn.running();
    private final Set<CaseNumber> altered = new HashSet<>();
    private MoneyDesk desk;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(MoneyDesk.class);
        for (var name : List.of(WECHAT, ALIPAY)) {
            provider.will(name);
            provider.feels(name, false, 0);
            provider.beginsBills(name);
        }
        guards.reset();
    }

    @AfterEach
    void theDayIsOver() {
        clock.reset();
        List.copyOf(altered).forEach(number -> theirAmountBecomes(number, 500));
        for (var name : List.of(WECHAT, ALIPAY)) {
            provider.forgives(name);
            provider.beginsBills(name);
        }
        runtime.createProcessInstanceQuery().processDefinitionKey("ReconcileRefundsProcess").list().stream()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "the test is over"));
    }

    @Test
    void everyDifferenceBecomesOneTaskOfFinance() {
        var agreed = paid();
        var unknownThere = paid();
        var otherAmount = paid();
        var failedThere = paid();
        alterTheirBook("delete from simulator_payment where refund_number = ?", unknownThere);
        alterTheirBook(
                "update simulator_payment set amount_minor = amount_minor - 1 where refund_number = ?", otherAmount);
        alterTheirBook("update simulator_payment set ending = 'FAILED' where refund_number = ?", failedThere);
        var stranger = "X" + refund(agreed).number();
        jdbc.sql(
                        "insert into simulator_payment select ?, payment_reference, currency, amount_minor, ending, booked_at, settles_at"
                                + " from simulator_payment where refund_number = ?")
                .params(stranger, refund(agreed).number())
                .update();

        assertThat(nextMorning()).isEqualTo("EndEvent_DifferencesWithFinance");

        assertThat(differences(agreed)).isEmpty();
        assertThat(differences(unknownThere)).containsExactly("MISSING_THERE");
        assertThat(differences(otherAmount)).containsExactly("OTHER_AMOUNT");
        assertThat(differences(failedThere)).containsExactly("OTHER_STATE");
        assertThat(desk.differences("simulator", stranger)).containsExactly("MISSING_HERE");
        assertThat(desk.tasks(unknownThere)).containsExactly("Task_ResolveDifference");
        assertThat(desk.tasks(numberOf(stranger))).containsExactly("Task_ResolveDifference");

        assertThat(sameMorningAgain()).isEqualTo("EndEvent_BooksAgree");

        assertThat(desk.tasks(unknownThere)).hasSize(1);
        assertThat(desk.tasks(numberOf(stranger))).hasSize(1);
    }

    @Test
    @Tag("B-08")
    void aDifferenceThatNobodyResolvesIsLateLikeOtherWorkAlsoWhereItBelongsToNoCase(@Autowired DeadlineWatch watch) {
        var stranger = "Y" + refund(paid()).number();
        jdbc.sql(
                        "insert into simulator_payment select ?, payment_reference, currency, amount_minor, ending, booked_at, settles_at"
                                + " from simulator_payment where refund_number = ?")
                .params(stranger, stranger.substring(1))
                .update();
        nextMorning();
        var late = numberOf(stranger);

        for (int day = 0; day < 14; day++) {
            clock.forward(Duration.ofDays(1));
            watch.ring();
        }

        assertThat(jdbc.sql("select stage from task_clock where case_number = ?")
                        .param(late.value())
                        .query(String.class)
                        .list())
                .containsExactly("WITH_MANAGER");
    }

    @ParameterizedTest
    @ValueSource(strings = {WECHAT, ALIPAY})
    @Tag("B-04")
    void everyDifferenceFromTheBillOfARealProviderBecomesATaskOfFinance(String name) {
        var agreed = paidThrough(name);
        var unknownThere = paidThrough(name);
        var otherAmount = paidThrough(name);
        var paidThereOnly = refusedBy(name);
        var failed = refusedBy(name);
        provider.drops(name, refund(unknownThere).number());
        theirAmountBecomes(otherAmount, 499);
        provider.refundsAlone(
                name, refund(paidThereOnly).number(), refund(paidThereOnly).paymentReference(), 500, "PAID");

        assertThat(nextMorning()).isEqualTo("EndEvent_DifferencesWithFinance");

        assertThat(differences(agreed)).isEmpty();
        assertThat(differences(unknownThere)).containsExactly("MISSING_THERE");
        assertThat(differences(otherAmount)).containsExactly("OTHER_AMOUNT");
        assertThat(differences(paidThereOnly)).containsExactly("OTHER_STATE");
        assertThat(differences(failed)).isEmpty();
        assertThat(desk.tasks(otherAmount)).containsExactly("Task_ResolveDifference");
        assertThat(view(otherAmount, "finance", Locale.ENGLISH).toString()).contains("CNY 5.00", "CNY 4.99");

        assertThat(sameMorningAgain()).isEqualTo("EndEvent_BooksAgree");
        assertThat(desk.tasks(otherAmount)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"wechat-pay, PAID", "wechat-pay, PENDING", "alipay, PAID"})
    @Tag("B-04")
    void financeFindsARefundThatOnlyTheProviderKnowsOfAndPutsItAside(String name, String state) {
        var stranger = "ALONE" + System.nanoTime();
        provider.refundsAlone(name, stranger, "2026112322001", 70_012, state);

        assertThat(nextMorning()).isEqualTo("EndEvent_DifferencesWithFinance");

        var number = numberOf(stranger);
        assertThat(desk.tasks(number)).containsExactly("Task_ResolveDifference");
        assertThat(view(number, "finance", Locale.ENGLISH).toString())
                .contains(stranger, "CNY 700.12", "The provider has a refund that we never sent");
        assertThat(view(number, "finance", Locale.CHINA).toString()).contains(stranger, "CNY 700.12");

        resolves(number, "Finance gave it back on the provider's own pages.");

        assertThat(desk.closed(number)).isTrue();
        assertThat(sameMorningAgain()).isEqualTo("EndEvent_BooksAgree");
        assertThat(desk.tasks(number)).isEmpty();
    }

    @Test
    void aRefundThatWechatPayCouldNotPayIsADifferenceFromOneThatCountsAsPaid() {
        var failedThere = paidThrough(WECHAT);
        provider.settles(WECHAT, refund(failedThere).number(), "FAILED");

        nextMorning();

        assertThat(differences(failedThere)).containsExactly("OTHER_STATE");
        assertThat(view(failedThere, "finance", Locale.ENGLISH).toString()).contains("ours=Paid", "theirs=Failed");
    }

    @Test
    void whatWasAskedForOnOneDayAndPaidOnTheNextIsNoDifferenceOnEither() {
        provider.will(WECHAT, "ACCEPT");
        var number = desk.aboutToBePaid(desk.soldThrough(WECHAT));
        desk.step(number);
        provider.makesBills(WECHAT);

        nextMorning();
        assertThat(refund(number).status()).isEqualTo(RefundStatus.SUBMITTED);
        assertThat(differences(number)).isEmpty();

        provider.settles(WECHAT, refund(number).number(), "PAID");
        desk.runJobs(number);
        assertThat(refund(number).status()).isEqualTo(RefundStatus.SUCCEEDED);
        sameMorningAgain();
        nextMorning();

        assertThat(differences(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {WECHAT, ALIPAY})
    void whatTheBillOfTheDayBeforeHasIsNoDifference(String name) {
        var number = paidThrough(name);
        provider.bills(name, refund(number).number(), LocalDate.now(clock).minusDays(1));

        nextMorning();

        assertThat(differences(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {WECHAT, ALIPAY})
    void moneyThatCameBackAfterItWasBilledIsNoDifference(String name) {
        var number = paidThrough(name);
        transaction.executeWithoutResult(
                work -> assertThat(refunds.takeBack(refund(number).number(), "F", "The bank has returned it."))
                        .isTrue());

        nextMorning();

        assertThat(differences(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {WECHAT, ALIPAY})
    @Tag("B-04")
    void whatFinanceHasPaidOutsideAndTheProviderAfterAllIsFound(String name) {
        var number = refusedBy(name);
        people.as(
                "frank",
                "finance",
                () -> tasks.complete(
                        desk.task(number),
                        Map.of("failedRefundDecision", "paidOffline", "voucherNumber", "V-2026/19")));
        provider.refundsAlone(name, refund(number).number(), refund(number).paymentReference(), 500, "PAID");

        nextMorning();

        assertThat(differences(number)).containsExactly("OTHER_STATE");
        assertThat(view(number, "finance", Locale.ENGLISH).toString()).contains("ours=Failed", "theirs=Paid");
    }

    @Test
    @Tag("R30")
    void aBillThatIsStillBeingMadeIsWaitedForAndHidesNothingOfTheOthers() {
        var here = "ALONE" + System.nanoTime();
        var there = here + "B";
        provider.refundsAlone(WECHAT, here, "2026112322001", 100, "PAID");
        provider.refundsAlone(ALIPAY, there, "2026112322002", 200, "PAID");
        provider.billsAre(WECHAT, "MAKING");
        var day = LocalDate.now(clock);
        clock.forward(Duration.ofDays(1));

        var comparison = rings();
        var waiting = compares(comparison);

        assertThat(waiting).hasSize(1);
        assertThat(desk.differences(ALIPAY, there)).containsExactly("MISSING_HERE");
        assertThat(desk.differences(WECHAT, here)).isEmpty();
        assertThat(waiting.get(0).getRetries()).isGreaterThan(10);
        assertThat(Duration.between(Instant.now(), waiting.get(0).getDuedate().toInstant()))
                .isBetween(Duration.ofMinutes(28), Duration.ofMinutes(31));
        assertThat(incidents(comparison)).isEmpty();

        provider.billsAre(WECHAT, "WHOLE");
        clock.forward(Duration.ofHours(23));

        assertThat(compares(comparison)).isEmpty();
        assertThat(desk.differences(WECHAT, here)).containsExactly("MISSING_HERE");
        assertThat(end(comparison)).isEqualTo("EndEvent_DifferencesWithFinance");
        assertThat(dayOf(comparison)).isEqualTo(day.toString());
    }

    @Test
    @Tag("R30")
    void aBillThatIsNeverHadIsAnIncidentThatSaysWhoseItIs() {
        provider.billsAre(WECHAT, "SWAPPED");
        provider.refundsAlone(WECHAT, "ALONE" + System.nanoTime(), "2026112322001", 100, "PAID");
        clock.forward(Duration.ofDays(1));

        var comparison = rings();
        for (int hour = 0; hour < 16; hour++) {
            compares(comparison);
        }

        assertThat(incidents(comparison)).singleElement().satisfies(incident -> assertThat(
                        incident.getIncidentMessage())
                .contains("WeChat Pay's bill of ", "its hash is not the one"));
    }

    @Test
    void aRefundOfWhichTheProviderGivesNoClearWordIsAskedForAgainLater() {
        var number = paidThrough(WECHAT);
        provider.bills(WECHAT, refund(number).number(), LocalDate.now(clock).minusDays(1));
        theirAmountBecomes(number, 499);
        clock.forward(Duration.ofDays(1));

        var comparison = rings();
        var waiting = compares(comparison);

        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).getExceptionMessage())
                .contains("does not say how refund " + refund(number).number() + " stands");
        theirAmountBecomes(number, 500);
        assertThat(compares(comparison)).isEmpty();
        assertThat(differences(number)).isEmpty();
    }

    @Test
    void financeReadsWhatDiffersAndPutsItAsideWithANote() {
        var number = paid();
        alterTheirBook("delete from simulator_payment where refund_number = ?", number);
        nextMorning();

        assertThat(view(number, "finance", Locale.ENGLISH).toString())
                .contains(refund(number).number(), "The provider knows nothing of our refund");
        assertThat(view(number, "finance", Locale.CHINA).toString()).contains("支付方无此退款记录");
        assertThat(view(number, "warehouse", Locale.ENGLISH)).isEqualTo(Map.of("open", List.of()));
        assertThatThrownBy(() -> resolves(number, "ok")).isInstanceOf(RefusedSubmission.class);

        resolves(number, "The bank has found the transfer of Mr Wang.");

        assertThat(desk.closed(number)).isTrue();
        assertThat(view(number, "finance", Locale.ENGLISH)).isEqualTo(Map.of("open", List.of()));
        assertThat(jdbc.sql("select resolved_by || note_cipher from payment_difference where refund_number = ?")
                        .param(refund(number).number())
                        .query(String.class)
                        .single())
                .startsWith("frank")
                .doesNotContain("Wang");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("differenceNote")
                        .count())
                .isZero();
    }

    private CaseNumber paid() {
        var number = desk.aboutToBePaid();
        desk.runJobs(number);
        assertThat(desk.closed(number)).isTrue();
        return number;
    }

    private CaseNumber paidThrough(String name) {
        var number = desk.aboutToBePaid(desk.soldThrough(name));
        desk.runJobs(number);
        assertThat(desk.closed(number)).isTrue();
        return number;
    }

    private void theirAmountBecomes(CaseNumber number, long cents) {
        provider.alters(refund(number).provider(), refund(number).number(), cents);
        altered.add(number);
    }

    private CaseNumber refusedBy(String name) {
        provider.will(name, "REFUSE");
        var number = desk.aboutToBePaid(desk.soldThrough(name));
        desk.step(number);
        assertThat(refund(number).status()).isEqualTo(RefundStatus.FAILED);
        return number;
    }

    private Refund refund(CaseNumber number) {
        return refunds.of(number).get(0);
    }

    private List<String> differences(CaseNumber number) {
        return desk.differences(refund(number).provider(), refund(number).number());
    }

    private CaseNumber numberOf(String refundNumber) {
        return new CaseNumber(jdbc.sql("select number from payment_difference where refund_number = ?")
                .param(refundNumber)
                .query(String.class)
                .single());
    }

    private void alterTheirBook(String sql, CaseNumber number) {
        assertThat(jdbc.sql(sql).param(refund(number).number()).update()).isEqualTo(1);
    }

    /** @return the end that the comparison came to */
    private String nextMorning() {
        clock.forward(Duration.ofDays(1));
        return sameMorningAgain();
    }

    private String sameMorningAgain() {
        var comparison = rings();
        assertThat(compares(comparison)).isEmpty();
        assertThat(dayOf(comparison))
                .isEqualTo(LocalDate.now(clock).minusDays(1).toString());
        return end(comparison);
    }

    /** The alarm of the morning. @return the process that compares */
    private String rings() {
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("ReconcileRefundsProcess")
                .timers()
                .singleResult()
                .getId());
        var begun = management
                .createJobQuery()
                .processDefinitionKey("ReconcileRefundsProcess")
                .messages()
                .singleResult();
        management.executeJob(begun.getId());
        return begun.getProcessInstanceId();
    }

    /** Whatever waits is tried. @return what could not be done */
    private List<Job> compares(String comparison) {
        for (var job : management.createJobQuery().processInstanceId(comparison).list()) {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException notNow) {
                assertThat(notNow).hasStackTraceContaining(StatementUnavailableException.class.getName());
            }
        }
        return management.createJobQuery().processInstanceId(comparison).list();
    }

    private List<Incident> incidents(String comparison) {
        return runtime.createIncidentQuery().processInstanceId(comparison).list();
    }

    private String dayOf(String comparison) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(comparison)
                .singleResult()
                .getBusinessKey();
    }

    private String end(String comparison) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(comparison)
                .activityType("noneEndEvent")
                .singleResult()
                .getActivityId();
    }

    private Map<String, Object> view(CaseNumber number, String role, Locale language) {
        return views.stream()
                .filter(part -> part.name().equals("difference"))
                .findFirst()
                .orElseThrow()
                .of(number, new CaseViewPart.Viewer("frank", Set.of(role), language));
    }

    private void resolves(CaseNumber number, String note) {
        people.as("frank", "finance", () -> forms.submitTaskForm(desk.task(number), Map.of("differenceNote", note)));
    }
}
