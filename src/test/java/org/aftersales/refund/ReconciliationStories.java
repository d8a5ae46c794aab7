package org.aftersales.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The morning after: our books beside the providers'. */
@Tag("R31")
abstract class ReconciliationStories {

    private static final String WECHAT = "wechat-pay";

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

    private final StandIn provider = StandIn.running();
    private MoneyDesk desk;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(MoneyDesk.class);
        provider.will(WECHAT);
        provider.feels(WECHAT, false, 0);
    }

    @AfterEach
    void theDayIsOver() {
        clock.reset();
        provider.forgives(WECHAT);
        provider.forgives("alipay");
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

    @Test
    void aProviderWithoutAStatementIsAskedForEachRefundOfTheDay() {
        var agreed = paidThroughWechat();
        var failedThere = paidThroughWechat();
        provider.settles(WECHAT, refund(failedThere).number(), "FAILED");

        nextMorning();

        assertThat(differences(agreed)).isEmpty();
        assertThat(differences(failedThere)).containsExactly("OTHER_STATE");
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

    private CaseNumber paidThroughWechat() {
        var number = desk.aboutToBePaid(desk.soldThrough(WECHAT));
        desk.runJobs(number);
        assertThat(desk.closed(number)).isTrue();
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
        var alarm = management
                .createJobQuery()
                .processDefinitionKey("ReconcileRefundsProcess")
                .timers()
                .singleResult();
        management.executeJob(alarm.getId());
        var comparison = management
                .createJobQuery()
                .processDefinitionKey("ReconcileRefundsProcess")
                .messages()
                .singleResult();
        management.executeJob(comparison.getId());
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(comparison.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(clock.instant()
                        .atZone(clock.getZone())
                        .toLocalDate()
                        .minusDays(1)
                        .toString());
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(comparison.getProcessInstanceId())
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
