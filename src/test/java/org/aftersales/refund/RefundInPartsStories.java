package org.aftersales.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aftersales.cases.CaseStatus;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.RefusedSubmission;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A refund over two payments, 6.00 of the first one and 4.00 of the second, whose parts fail, come back and are answered each in its own
 * time.
 */
@Tag("B-04")
abstract class RefundInPartsStories extends PaidRefunds {

    private static final String RESOLVE = "Task_ResolveFailedRefund";
    private static final int TRIALS = 10;

    @Test
    void severalPaymentsAreGivenBackTheFirstOneFirst() {
        var number = paidOverTwoPayments();

        assertThat(refunds.of(number))
                .extracting(Refund::amount)
                .containsExactly(Money.parse("CNY 6.00"), Money.parse("CNY 4.00"));
        assertThat(paid(number)).hasSize(2);
    }

    @Test
    @Tag("R7")
    void moneyThatComesBackIsWithFinanceAtOnceThoughTheOtherPaymentIsOnItsWay() throws BusinessException {
        var number = paidOverTwoPayments("PAY", "PAY_LATER");
        assertThat(statuses(number)).containsExactly(RefundStatus.SUCCEEDED, RefundStatus.SUBMITTED);

        comesBack(first(number));
        runJobs(number);
        assertThat(task(number)).isEqualTo(RESOLVE);
        assertThat(caseStatus(number)).isEqualTo(CaseStatus.REFUND_FAILED);
        financeResolves(number, voucher("V-3"));

        assertThat(tasksOf(number)).as("the rest is the provider's").isEmpty();
        assertThat(caseStatus(number)).isEqualTo(CaseStatus.PENDING_REFUND);
        assertThat(statuses(number)).containsExactly(RefundStatus.SUCCEEDED, RefundStatus.SUBMITTED);
        assertThat(ended(number, "EndEvent_RefundPaid")).isFalse();
        clock.forward(Duration.ofMinutes(5));
        fireTimer(number);
        runJobs(number);
        endedPaid(number, "V-3", null);
    }

    @Test
    @Tag("R6")
    void whatTheProviderRefusesIsWithFinanceAtOnceThoughTheOtherPaymentIsOnItsWay() {
        var number = paidOverTwoPayments("PAY_LATER", "REFUSE");

        assertThat(task(number)).isEqualTo(RESOLVE);
        assertThat(statuses(number)).containsExactly(RefundStatus.SUBMITTED, RefundStatus.FAILED);
        financeResolves(number, voucher("V-4"));
        clock.forward(Duration.ofMinutes(5));
        fireTimer(number);
        runJobs(number);

        endedPaid(number, null, "V-4");
        assertThat(paid(number)).containsExactly(Money.parse("CNY 6.00"));
    }

    @Test
    @Tag("RR-15")
    void whoGetsOnePartByBankTransferAndTheOtherTheWayItWasPaidIsToldSo() {
        var number = paidOverTwoPayments("PAY", "REFUSE");

        financeResolves(number, voucher("V-1"));

        assertThat(facts.of(number))
                .hasValueSatisfying(told -> assertThat(told.methodCode()).isEqualTo("PartlyOffline"));
    }

    @Test
    @Tag("FI-01")
    void financeReadsHowMuchMayBePaidOutsideAndWhatTheProviderMayStillPay() throws BusinessException {
        var number = firstPaidSecondUnanswered();
        assertThat(refundView(number, "frank", "finance", Locale.ENGLISH))
                .containsEntry("notPaid", "CNY 4.00")
                .containsEntry("toPayOutside", "CNY 0.00")
                .containsEntry("withProvider", "CNY 4.00");

        comesBack(first(number));
        assertThat(refundView(number, "frank", "finance", Locale.ENGLISH))
                .containsEntry("notPaid", "CNY 10.00")
                .containsEntry("toPayOutside", "CNY 6.00")
                .containsEntry("withProvider", "CNY 4.00");

        says(second(number), new ProviderAnswer.Succeeded("SIM-7"));
        assertThat(refundView(number, "frank", "finance", Locale.ENGLISH))
                .containsEntry("notPaid", "CNY 6.00")
                .containsEntry("toPayOutside", "CNY 6.00")
                .containsEntry("withProvider", "");
    }

    @Test
    @Tag("R6")
    @Tag("R1")
    void onlyWhatFailedIsSentAgainAndWhatIsOnItsWayStaysUntouched() {
        var number = paidOverTwoPayments("PAY_LATER", "REFUSE", "PAY");
        var onItsWay = first(number);

        financeResolves(number, retry());
        runJobs(number);

        assertThat(first(number)).isEqualTo(onItsWay);
        assertThat(second(number).status()).isEqualTo(RefundStatus.SUCCEEDED);
        clock.forward(Duration.ofMinutes(5));
        fireTimer(number);
        runJobs(number);
        endedPaid(number, null, null);
        assertThat(paid(number)).containsExactly(Money.parse("CNY 6.00"), Money.parse("CNY 4.00"));
    }

    @Test
    @Tag("R6")
    void whatFailsWhileAnotherPartIsTriedAgainIsNotSentAgainBeforeFinanceHasSeenIt() {
        var number = paidOverTwoPayments("FAIL_LATER", "REFUSE", "PAY");
        clock.forward(Duration.ofMinutes(5));

        financeResolves(number, retry());
        runJobs(number);

        assertThat(statuses(number)).containsExactly(RefundStatus.FAILED, RefundStatus.SUCCEEDED);
        assertThat(task(number)).isEqualTo(RESOLVE);
        assertThat(caseStatus(number)).isEqualTo(CaseStatus.REFUND_FAILED);
        assertThat(paid(number)).containsExactly(Money.parse("CNY 4.00"));
    }

    @Test
    @Tag("R6")
    void twoPartsThatFailOneAfterTheOtherAreTwoDecisionsWithTwoVouchers() {
        var number = paidOverTwoPayments("FAIL_LATER", "REFUSE");

        financeResolves(number, voucher("V-1"));
        assertThat(tasksOf(number)).isEmpty();
        clock.forward(Duration.ofMinutes(5));
        fireTimer(number);
        runJobs(number);
        assertThat(task(number)).isEqualTo(RESOLVE);
        financeResolves(number, voucher("V-2"));

        endedPaid(number, "V-2", "V-1");
        assertThat(paid(number)).isEmpty();
        assertThat(cases.timeline(number))
                .filteredOn(entry -> entry.what().equals("RefundFailed"))
                .extracting(entry -> entry.facts().get("refundNumber"))
                .containsExactlyInAnyOrder(
                        first(number).number(), second(number).number());
    }

    @Test
    @Tag("R8")
    void whatTheProviderSaysWhileFinanceDecidesIsTakenOver() throws BusinessException {
        var number = paidOverTwoPayments("PAY_LATER", "REFUSE");

        says(first(number), new ProviderAnswer.Succeeded("SIM-1"));
        assertThat(task(number)).isEqualTo(RESOLVE);
        financeResolves(number, voucher("V-5"));

        endedPaid(number, null, "V-5");
    }

    @Test
    @Tag("R8")
    void whatTheProviderSaysBeforeFinanceIsAskedIsTakenOver() throws BusinessException {
        var number = paidOverTwoPayments("PAY", "PAY_LATER");

        comesBack(first(number));
        says(second(number), new ProviderAnswer.Succeeded("SIM-2"));
        runJobs(number);
        assertThat(task(number)).isEqualTo(RESOLVE);
        financeResolves(number, voucher("V-6"));

        endedPaid(number, "V-6", null);
    }

    @Test
    @Tag("R8")
    void whatTheProviderSaysAfterFinanceHasDecidedWakesTheCase() throws BusinessException {
        var number = paidOverTwoPayments("PAY_LATER", "REFUSE");
        financeResolves(number, voucher("V-7"));

        says(first(number), new ProviderAnswer.Succeeded("SIM-3"));
        says(first(number), new ProviderAnswer.Succeeded("SIM-3"));
        runJobs(number);

        endedPaid(number, null, "V-7");
    }

    @Test
    @Tag("R8")
    void whatTheProviderSaysWhileAFailedPartIsSentAgainIsTakenOver() throws BusinessException {
        var number = paidOverTwoPayments("PAY_LATER", "REFUSE");
        financeResolves(number, retry());

        says(first(number), new ProviderAnswer.Succeeded("SIM-4"));
        runJobs(number);

        endedPaid(number, null, null);
        assertThat(paid(number)).hasSize(2);
    }

    @Test
    @Tag("R7")
    @Tag("R8")
    void whatComesBackAfterFinanceHasDecidedAboutTheOtherPartIsASecondDecision() throws BusinessException {
        var number = paidOverTwoPayments("PAY_LATER", "REFUSE");
        financeResolves(number, voucher("V-8"));

        says(first(number), new ProviderAnswer.Succeeded("SIM-5"));
        comesBack(first(number));
        runJobs(number);
        assertThat(task(number)).isEqualTo(RESOLVE);
        financeResolves(number, voucher("V-9"));

        endedPaid(number, "V-9", "V-8");
    }

    @Test
    @Tag("R7")
    @Tag("R10")
    void whoeverHasClaimedAFailedRefundLooksAgainWhenMoreOfItComesBack() throws BusinessException {
        var number = paidOverTwoPayments("REFUSE", "PAY");
        var seen = claimedByFinance(number);
        assertThat(refundView(number, "frank", "finance", Locale.ENGLISH))
                .containsEntry("notPaid", "CNY 6.00")
                .containsEntry("total", "CNY 10.00");

        comesBack(second(number));

        assertThatThrownBy(() -> submits(seen, voucher("V-1"))).isInstanceOf(RefusedSubmission.class);
        assertThat(refunds.of(number)).allMatch(Refund::open);
        assertThat(refundView(number, "frank", "finance", Locale.ENGLISH)).containsEntry("notPaid", "CNY 10.00");
        financeResolves(number, voucher("V-1"));
        endedPaid(number, "V-1", "V-1");
    }

    @Test
    @Tag("R8")
    @Tag("R10")
    void whoeverHasClaimedAFailedRefundLooksAgainWhenMoreOfItFails() throws BusinessException {
        var number = paidOverTwoPayments("FAIL_LATER", "REFUSE");
        var seen = claimedByFinance(number);

        says(first(number), new ProviderAnswer.Refused("AccountClosed", "closed"));

        assertThatThrownBy(() -> submits(seen, voucher("V-1")))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("More of this refund may be open than before");
        assertThatThrownBy(() -> submits(seen, retry())).isInstanceOf(RefusedSubmission.class);
        assertThat(refunds.of(number)).allMatch(Refund::open);
        financeResolves(number, voucher("V-1"));
        endedPaid(number, "V-1", "V-1");
    }

    @Test
    @Tag("R4")
    @Tag("R7")
    void whatHasNoOutcomeIsAskedAboutThoughAnotherPaymentCameBack() throws BusinessException {
        var number = firstPaidSecondUnanswered();

        comesBack(first(number));
        assertThat(statuses(number)).containsExactly(RefundStatus.FAILED, RefundStatus.UNKNOWN);
        financeResolves(number, retry());
        runJobs(number);

        assertThat(statuses(number)).containsExactly(RefundStatus.FAILED, RefundStatus.SUCCEEDED);
        assertThatThrownBy(() -> financeResolves(number, retry())).isInstanceOf(RefusedSubmission.class);
        financeResolves(number, voucher("V-2"));
        endedPaid(number, "V-2", null);
    }

    @Test
    @Tag("R4")
    @Tag("R7")
    void whatCameBackIsPaidOutsideThoughTheProviderDoesNotAnswerAboutTheRest() throws BusinessException {
        var number = firstPaidSecondUnanswered();
        assertThatThrownBy(() -> financeResolves(number, voucher("V-2")))
                .as("it may have been paid")
                .isInstanceOf(RefusedSubmission.class);

        comesBack(first(number));
        financeResolves(number, voucher("V-2"));
        assertThat(statuses(number)).containsExactly(RefundStatus.SUCCEEDED, RefundStatus.UNKNOWN);
        fireTimer(number);
        runJobs(number);

        endedPaid(number, "V-2", null);
        assertThat(paid(number)).containsExactly(Money.parse("CNY 6.00"), Money.parse("CNY 4.00"));
    }

    @Test
    @Tag("R7")
    void whatTheProviderHasTakenBackIsNotTriedAgainThoughTheRestIsOnItsWay() throws BusinessException {
        var number = paidOverTwoPayments("PAY", "PAY_LATER");
        comesBack(first(number));
        runJobs(number);

        assertThatThrownBy(() -> financeResolves(number, retry()))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("has given refund");
    }

    @Test
    @Tag("R8")
    void whatTheProviderHasPaidMeanwhileIsNotPaidOutside() throws BusinessException {
        var number = firstPaidSecondUnanswered();
        says(second(number), new ProviderAnswer.Succeeded("SIM-6"));

        assertThatThrownBy(() -> financeResolves(number, voucher("V-1")))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("has paid meanwhile");
        financeResolves(number, retry());
        runJobs(number);

        endedPaid(number, null, null);
    }

    @Test
    @Tag("R3")
    void theProviderIsAskedBeforeFinanceIsThoughTheTaskWasOpenForDays() throws BusinessException {
        var number = paidOverTwoPayments("PAY", "PAY_LATER");
        comesBack(first(number));
        runJobs(number);
        clock.forward(Duration.ofDays(6));

        financeResolves(number, voucher("V-1"));
        assertThat(tasksOf(number)).isEmpty();
        assertThat(management
                        .createJobQuery()
                        .processDefinitionKey("PayRefundProcess")
                        .timers()
                        .list())
                .filteredOn(job -> belongsTo(job.getProcessInstanceId(), number))
                .as("at once")
                .singleElement()
                .satisfies(job -> assertThat(job.getDuedate().toInstant())
                        .isBefore(Instant.now().plusSeconds(1)));
        fireTimer(number);
        runJobs(number);

        endedPaid(number, "V-1", null);
    }

    @Test
    @Tag("R7")
    void whatComesBackWhileAnotherPaymentIsTriedAgainIsNotSentAgain() throws BusinessException {
        var number = paidOverTwoPayments("PAY", "REFUSE");
        financeResolves(number, retry());

        comesBack(first(number));
        runJobs(number);

        assertThat(statuses(number)).containsExactly(RefundStatus.FAILED, RefundStatus.SUCCEEDED);
        assertThat(task(number)).isEqualTo(RESOLVE);
    }

    @Test
    @Tag("R1")
    @Tag("F5")
    void aStepThatIsKilledAfterSendingTheFailedPartAgainPaysNothingTwice() {
        var number = paidOverTwoPayments("PAY_LATER", "REFUSE", "PAY");
        financeResolves(number, retry());
        runJob(number);
        var onItsWay = first(number);

        transaction.executeWithoutResult(work -> {
            try {
                account.submit(number);
            } catch (BusinessException refusal) {
                throw new AssertionError(refusal);
            }
            work.setRollbackOnly();
        });
        assertThat(paid(number)).as("the provider has it, we do not know").hasSize(2);
        assertThat(second(number).status()).isEqualTo(RefundStatus.SUBMITTED);
        runJobs(number);

        assertThat(first(number)).isEqualTo(onItsWay);
        assertThat(second(number).status()).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(paid(number)).containsExactly(Money.parse("CNY 6.00"), Money.parse("CNY 4.00"));
    }

    @Test
    @Tag("R10")
    @Tag("F3")
    void twoPeopleWhoDecideAtOnceAreOneDecision() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var number = paidOverTwoPayments("PAY_LATER", "REFUSE");
            var task = taskId(number);

            var decided = atOnce(
                    () -> decides("frank", task, voucher("V-frank")), () -> decides("fiona", task, voucher("V-fiona")));

            assertThat(decided).containsExactlyInAnyOrder(true, false);
            assertThat(second(number).voucherNumber()).isEqualTo(decided.get(0) ? "V-frank" : "V-fiona");
            assertThat(first(number).status()).isEqualTo(RefundStatus.SUBMITTED);
            says(first(number), new ProviderAnswer.Succeeded("SIM-" + trial));
            runJobs(number);
            assertThat(ended(number, "EndEvent_RefundPaid")).isTrue();
        }
    }

    @Test
    @Tag("R8")
    @Tag("R10")
    void whatFailsInTheMomentInWhichFinancePaysTheOtherPartIsNeitherPaidUnseenNorForgotten() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var number = paidOverTwoPayments("FAIL_LATER", "REFUSE");
            var task = claimedByFinance(number);
            var failing = first(number);

            var happened = atOnce(
                    () -> decides("frank", task, voucher("V-1")),
                    () -> heard(failing, new ProviderAnswer.Refused("AccountClosed", "closed")));
            clock.forward(Duration.ofMinutes(5));
            runJobs(number);

            assertThat(happened.get(1)).isTrue();
            assertThat(first(number).status()).isEqualTo(RefundStatus.FAILED);
            assertThat(second(number).open()).isEqualTo(!happened.get(0));
            assertThat(task(number)).as("one decision is open").isEqualTo(RESOLVE);
            clock.reset();
        }
    }

    @Test
    @Tag("R8")
    @Tag("R10")
    void whatIsPaidInTheMomentInWhichFinancePaysTheOtherPartEndsTheCase() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var number = paidOverTwoPayments("PAY_LATER", "REFUSE");
            var task = claimedByFinance(number);
            var paying = first(number);

            var happened = atOnce(
                    () -> decides("frank", task, voucher("V-1")),
                    () -> heard(paying, new ProviderAnswer.Succeeded("SIM-9")));
            runJobs(number);

            assertThat(happened).containsExactly(true, true);
            endedPaid(number, null, "V-1");
        }
    }

    /** The provider has paid the first part, and answers only errors about the second until finance is asked. */
    private CaseNumber firstPaidSecondUnanswered() {
        var number =
                paidOverTwoPayments(Stream.concat(Stream.of("PAY"), Collections.nCopies(11, "SERVER_ERROR").stream())
                        .toArray(String[]::new));
        for (int ask = 0; ask < 10; ask++) {
            fireTimer(number);
            runJobs(number);
        }
        assertThat(task(number)).isEqualTo(RESOLVE);
        assertThat(statuses(number)).containsExactly(RefundStatus.SUCCEEDED, RefundStatus.UNKNOWN);
        return number;
    }

    private static Map<String, Object> voucher(String voucherNumber) {
        return Map.of("failedRefundDecision", "paidOffline", "voucherNumber", voucherNumber);
    }

    private static Map<String, Object> retry() {
        return Map.of("failedRefundDecision", "retry");
    }

    private Refund first(CaseNumber number) {
        return refunds.of(number).get(0);
    }

    private Refund second(CaseNumber number) {
        return refunds.of(number).get(1);
    }

    private void says(Refund refund, ProviderAnswer answer) throws BusinessException {
        notifications.received(new RefundNotified("simulator", refund.number(), refund.amount(), answer));
    }

    private boolean heard(Refund refund, ProviderAnswer answer) throws BusinessException {
        says(refund, answer);
        return true;
    }

    /** @return whether it counted */
    private boolean decides(String person, String task, Map<String, Object> answers) {
        try {
            people.as(person, "finance", () -> forms.submitTaskForm(task, answers));
            return true;
        } catch (RefusedSubmission | OptimisticLockingException | NullValueException tooLate) {
            return false;
        }
    }

    private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        var people = Executors.newFixedThreadPool(2);
        try {
            var start = new CyclicBarrier(2);
            var both = Stream.of(one, other)
                    .map(deed -> people.submit(() -> {
                        start.await(60, TimeUnit.SECONDS);
                        return deed.call();
                    }))
                    .toList();
            return List.of(both.get(0).get(60, TimeUnit.SECONDS), both.get(1).get(60, TimeUnit.SECONDS));
        } finally {
            people.shutdownNow();
        }
    }

    private void endedPaid(CaseNumber number, @Nullable String firstVoucher, @Nullable String secondVoucher) {
        assertThat(ended(number, "EndEvent_RefundPaid")).isTrue();
        assertThat(refunds.of(number))
                .allSatisfy(part -> assertThat(part.open()).isFalse())
                .extracting(Refund::voucherNumber)
                .containsExactly(firstVoucher, secondVoucher);
    }
}
