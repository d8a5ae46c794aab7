package org.aftersales.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.refund.connection.ProviderGuards;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.standin.StandIn;
import org.aftersales.testdata.MovableClock;
import org.aftersales.testdata.People;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Refunds through a real provider, over its own library, against the stand-in in a process of its own; time passes there as the process waits. */
@Tag("B-04")
abstract class RealProviderStories {

    @LocalServerPort
    private int port;

    @Autowired
    private Refunds refunds;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private TaskService tasks;

    @Autowired
    private People people;

    @Autowired
    MovableClock clock;

    @Autowired
    private ProviderGuards guards;

    @Autowired
    private RuntimeService runtime;

    final StandIn provider = StandIn.running();
    MoneyDesk desk;

    /** As orders name the provider. */
    abstract String name();

    /** The code of a refusal for want of money. */
    abstract String notEnough();

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(MoneyDesk.class);
        provider.reaches(name(), "http://127.0.0.1:" + port);
        provider.will(name());
        provider.feels(name(), false, 0);
        guards.reset();
    }

    @AfterEach
    void theProviderHasNothingToComplainAbout() {
        clock.reset();
        assertThat(provider.brokenRules(name())).isEmpty();
    }

    @Test
    void anApprovedAmountIsPaidAtOnceAndOnce() {
        var number = aboutToBePaid();

        goesOn(number);

        assertThat(desk.closed(number)).isTrue();
        isPaidOnce(number);
        assertThat(sent(number)).isEqualTo(1);
        assertThat(booked(number)).containsEntry("amount", 500L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOSE_ANSWER", "PAY_SLOWLY", "TRUNCATE_ANSWER"})
    @Tag("R3")
    void whatWasPaidWithoutAnAnswerIsAskedForAndNotSentAgain(String behaviour) {
        provider.will(name(), behaviour);
        var number = aboutToBePaid();

        desk.step(number);
        assertThat(refund(number).status()).isEqualTo(RefundStatus.UNKNOWN);
        goesOn(number);

        assertThat(desk.closed(number)).isTrue();
        isPaidOnce(number);
        assertThat(sent(number)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOSE_REQUEST", "ERROR"})
    @Tag("R2")
    @Tag("R4")
    void whatDidNotArriveIsSentAgainUnderTheSameNumber(String behaviour) {
        provider.will(name(), behaviour);
        var number = aboutToBePaid();

        desk.step(number);
        assertThat(refund(number).status()).isEqualTo(RefundStatus.UNKNOWN);
        goesOn(number);

        assertThat(desk.closed(number)).isTrue();
        isPaidOnce(number);
        assertThat(sent(number)).isEqualTo(2);
    }

    @Test
    @Tag("R3")
    void whatIsBookedLongAfterTheLineBrokeIsStillPaidOnce() {
        provider.will(name(), "BOOK_LATE");
        var number = aboutToBePaid();

        desk.step(number);
        timePasses(number);
        desk.step(number);
        desk.step(number);
        provider.catchesUp(name());
        goesOn(number);

        assertThat(desk.closed(number)).isTrue();
        isPaidOnce(number);
    }

    @Test
    @Tag("S17")
    void anAnswerThatSomebodyElseSignedIsNotBelieved() {
        provider.will(name(), "FORGE_ANSWER");
        var number = aboutToBePaid();

        desk.step(number);
        assertThat(refund(number).status()).isEqualTo(RefundStatus.UNKNOWN);
        assertThat(booked(number)).isEmpty();
        goesOn(number);

        assertThat(desk.closed(number)).isTrue();
        isPaidOnce(number);
    }

    @Test
    @Tag("R5")
    void aNumberThatTheProviderHasForgottenIsAskedForBeforeItWouldBeSentAgain() {
        provider.will(name(), "LOSE_ANSWER");
        var number = aboutToBePaid();
        desk.step(number);

        provider.forgets(name(), refund(number).number());
        clock.forward(Duration.ofHours(25));
        goesOn(number);

        assertThat(desk.closed(number)).isTrue();
        isPaidOnce(number);
        assertThat(sent(number)).isEqualTo(1);
    }

    @Test
    @Tag("R1")
    void whatWasPaidByANodeThatThenDiedIsNotPaidAgain(
            @Autowired RefundAccount account, @Autowired TransactionTemplate transaction) {
        var number = aboutToBePaid();
        transaction.executeWithoutResult(work -> {
            try {
                account.submit(number);
            } catch (BusinessException refusal) {
                throw new AssertionError(refusal);
            }
            work.setRollbackOnly();
        });
        assertThat(booked(number)).containsEntry("paidTimes", 1L);

        provider.waits(name(), Duration.ofMinutes(1));
        goesOn(number);

        assertThat(desk.closed(number)).isTrue();
        isPaidOnce(number);
        assertThat(sent(number)).isEqualTo(1);
    }

    @Test
    @Tag("R32")
    void whatWasPaidAfterTheBackupWasMadeIsFoundByAskingAndNotPaidAgain() {
        var number = aboutToBePaid();
        goesOn(number);
        isPaidOnce(number);

        desk.restoredToBeforePaying(number);
        provider.waits(name(), Duration.ofMinutes(1));
        goesOn(number);

        assertThat(desk.closed(number)).isTrue();
        isPaidOnce(number);
        assertThat(sent(number)).isEqualTo(1);
    }

    @Test
    @Tag("R6")
    void aRefusalReachesFinanceAfterOneCallAndIsTriedAgainUnderTheSameNumber() {
        provider.will(name(), "REFUSE");
        var number = aboutToBePaid();

        desk.step(number);
        assertThat(desk.tasks(number)).containsExactly("Task_ResolveFailedRefund");
        assertThat(refund(number).failureCode()).isEqualTo(notEnough());
        assertThat(sent(number)).isEqualTo(1);

        financeResolves(number, Map.of("failedRefundDecision", "retry"));
        goesOn(number);

        assertThat(desk.closed(number)).isTrue();
        isPaidOnce(number);
        assertThat(sent(number)).isEqualTo(2);
    }

    @Test
    @Tag("R13")
    void twoEqualRefundsOfOnePaymentAreBothPaidAndAsFarApartAsTheProviderWants() {
        var order = desk.soldThrough(name());
        var first = desk.aboutToBePaid(order);
        var second = desk.aboutToBePaid(order);

        desk.step(first);
        desk.step(second);
        if (desk.hasJob(second)) {
            var pause = desk.pause(second);
            clock.forward(pause);
            goesOn(second);
        }
        goesOn(first);

        isPaidOnce(first);
        isPaidOnce(second);
    }

    @Test
    @Tag("R17")
    @Tag("R30")
    void aSickProviderIsLeftAloneAndTheWorkWaitsWithoutSpendingItsPatience() {
        provider.feels(name(), true, 0);
        var number = aboutToBePaid();
        for (int round = 0; round < 16; round++) {
            timePasses(number);
            desk.step(number);
        }
        assertThat(heldBecause(number)).asString().contains("gives no answers at the moment");
        assertThat(refund(number).unanswered()).isLessThan(10);
        assertThat(desk.job(number).getRetries()).isPositive();
        assertThat(desk.tasks(number)).isEmpty();

        provider.feels(name(), false, 0);
        clock.forward(Duration.ofMinutes(2));
        goesOn(number);

        isPaidOnce(number);
        assertThat(desk.closed(number)).isTrue();
        assertThat(heldBecause(number)).isEqualTo("");
    }

    @Test
    @Tag("R6")
    void moreThanTheCustomerPaidIsRefusedByTheProviderToo() {
        var order = desk.soldThrough(name());
        provider.paid(name(), order.value(), 400);
        var number = desk.aboutToBePaid(order);

        desk.step(number);

        assertThat(desk.tasks(number)).containsExactly("Task_ResolveFailedRefund");
        assertThat(refund(number).status()).isEqualTo(RefundStatus.FAILED);
        assertThat(booked(number)).isEmpty();
    }

    /** All that waits is done, and both sides wait as long as the process wants. */
    void goesOn(CaseNumber number) {
        for (int round = 0; round < 30 && desk.hasJob(number); round++) {
            timePasses(number);
            desk.step(number);
        }
    }

    /** What Cockpit shows: why the refund waits. */
    private Object heldBecause(CaseNumber number) {
        return runtime.createVariableInstanceQuery().variableName("refundHeld").list().stream()
                .filter(variable -> runtime.createProcessInstanceQuery()
                                .processInstanceId(variable.getProcessInstanceId())
                                .processInstanceBusinessKey(number.value())
                                .count()
                        == 1)
                .findFirst()
                .map(VariableInstance::getValue)
                .orElse("");
    }

    private void timePasses(CaseNumber number) {
        provider.waits(name(), desk.pause(number));
    }

    CaseNumber aboutToBePaid() {
        return desk.aboutToBePaid(desk.soldThrough(name()));
    }

    Refund refund(CaseNumber number) {
        return refunds.of(number).get(0);
    }

    Map<String, Object> booked(CaseNumber number) {
        return provider.booked(name(), refund(number).number());
    }

    void isPaidOnce(CaseNumber number) {
        assertThat(refund(number).status()).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(booked(number)).containsEntry("state", "PAID").containsEntry("paidTimes", 1L);
    }

    int sent(CaseNumber number) {
        return ((Long) provider.calls(name(), refund(number).number()).get(0)).intValue();
    }

    int notified(CaseNumber number, String flaw) {
        return provider.notifies(name(), refund(number).number(), flaw);
    }

    List<String> told(CaseNumber number) {
        return cases.timeline(number).stream()
                .map(CaseFiles.TimelineEntry::what)
                .toList();
    }

    void financeResolves(CaseNumber number, Map<String, Object> answers) {
        var task = desk.task(number);
        tasks.setAssignee(task, "frank");
        people.as("frank", "finance", () -> tasks.complete(task, answers));
    }
}
