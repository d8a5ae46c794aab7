package org.aftersales.refund;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseStatus;
import org.aftersales.shared.BusinessException;
import org.aftersales.workflow.RefusedSubmission;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From accepted goods to the money, over the real processes, tables and simulator. */
@Tag("B-03")
@Tag("B-04")
abstract class RefundStories extends PaidRefunds {

    @Test
    @Tag("RR-06")
    @Tag("RR-09")
    @Tag("RR-10")
    @Tag("RR-15")
    @Tag("FI-03")
    @Tag("DF-12")
    void anApprovedAmountIsPaidAtOnceAndOnce() {
        var order = returns.sold(anOrder().line("TEA", 3, 1000).freight(800));
        var number = amountApproved(returns.accepted(order, 2));

        pay(number);

        assertThat(ended(number, "EndEvent_RefundPaid")).isTrue();
        assertThat(paid(number)).containsExactly(Money.parse("CNY 6.66"));
        assertThat(returns.line(order).refundedMinor()).isEqualTo(666);
        assertThat(returns.line(order).settledUnits()).isEqualTo(2);
        assertThat(returns.refundedOverPayments(order)).isEqualTo(666);
        assertThat(facts.of(number)).hasValueSatisfying(told -> {
            assertThat(told.amount()).isEqualTo(Money.parse("CNY 6.66"));
            assertThat(told.methodCode()).isEqualTo("OriginalRoute");
            assertThat(told.paid()).isTrue();
            assertThat(told.expectedAt())
                    .isEqualTo(clock.instant()
                            .atZone(clock.getZone())
                            .toLocalDate()
                            .plusDays(3));
        });
    }

    @Test
    @Tag("RR-09")
    @Tag("FI-03")
    void anAmountSentBackIsFreeAgainAndCalculatedAnew() throws BusinessException {
        var order = returns.sold(anOrder().line("TEA", 2, 1000));
        var number = returns.accepted(order, 2);
        agreeOnAmount(number);
        assertThat(returns.line(order).refundedMinor()).isEqualTo(1000);

        financeDecides(number, Map.of("financeDecision", "sendBack", "sendBackReason", "The fee is missing."));

        assertThat(returns.line(order).refundedMinor()).isZero();
        assertThat(returns.line(order).settledUnits()).isZero();
        assertThat(desk.onTable(number).sendBackReason()).contains("The fee is missing.");
        assertThat(task(number)).isEqualTo("Task_ReviseAmount");

        transaction.executeWithoutResult(status -> {
            cases.revised(number, 150, false, false, false);
            try {
                desk.calculate(number);
            } catch (BusinessException refusal) {
                throw new AssertionError(refusal);
            }
        });

        assertThat(desk.onTable(number).calculation().totalMinor()).isEqualTo(850);
        assertThat(returns.line(order).refundedMinor()).isEqualTo(850);
    }

    @Test
    @Tag("RR-09")
    void anAmountIsNotSentBackWithoutWords() {
        var number = returns.accepted(returns.sold(anOrder()), 1);
        agreeOnAmount(number);

        assertThatThrownBy(() -> financeDecides(number, Map.of("financeDecision", "sendBack")))
                .isInstanceOf(RefusedSubmission.class);
        assertThatThrownBy(() -> financeDecides(number, Map.of("financeDecision", "perhaps")))
                .isInstanceOf(RefusedSubmission.class);

        assertThat(task(number)).isEqualTo("Task_ApproveRefund");
    }

    @Test
    @Tag("DF-03")
    @Tag("DF-06")
    @Tag("U9")
    void severalCasesOfOneLineTogetherPayExactlyWhatWasPaid() {
        var order = returns.sold(anOrder().line("TEA", 3, 1000));

        var amounts = List.of(1, 1, 1).stream()
                .map(units -> {
                    var number = amountApproved(returns.accepted(order, units));
                    pay(number);
                    return paid(number).get(0).getAmountMinorLong();
                })
                .toList();

        assertThat(amounts).containsExactly(333L, 333L, 334L);
        assertThat(returns.line(order).refundedMinor()).isEqualTo(1000);
        assertThat(returns.refundedOverPayments(order)).isEqualTo(1000);
    }

    @Test
    @Tag("R13")
    void twoEqualPartialRefundsOfOneOrderAreBothPaid() {
        var order = returns.sold(anOrder().line("TEA", 2, 1000));
        var first = amountApproved(returns.accepted(order, 1));
        var second = amountApproved(returns.accepted(order, 1));

        pay(first);
        pay(second);

        assertThat(paid(first)).containsExactly(Money.parse("CNY 5.00"));
        assertThat(paid(second)).containsExactly(Money.parse("CNY 5.00"));
        assertThat(refunds.of(first).get(0).number())
                .isNotEqualTo(refunds.of(second).get(0).number());
    }

    @Test
    @Tag("R3")
    @Tag("R1")
    void aLostAnswerAfterPayingIsAskedForAndNotPaidAgain() {
        providerWill("TIME_OUT_AFTER_PAYING");
        var number = amountApproved(returns.accepted(returns.sold(anOrder()), 1));

        pay(number);
        assertThat(status(number)).isEqualTo(RefundStatus.UNKNOWN);
        assertThat(paid(number)).hasSize(1);
        fireTimer(number);
        runJobs(number);

        assertThat(status(number)).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(paid(number)).hasSize(1);
        assertThat(ended(number, "EndEvent_RefundPaid")).isTrue();
    }

    @Test
    @Tag("R2")
    void whatNeverArrivedIsSentAgainUnderTheSameNumber() {
        providerWill("TIME_OUT_BEFORE_ARRIVAL");
        var number = amountApproved(returns.accepted(returns.sold(anOrder()), 1));

        pay(number);
        assertThat(paid(number)).isEmpty();
        fireTimer(number);
        runJobs(number);

        assertThat(paid(number)).hasSize(1);
        assertThat(ended(number, "EndEvent_RefundPaid")).isTrue();
    }

    @Test
    @Tag("R6")
    @Tag("DF-02")
    void aRefusedRefundWaitsForFinanceAndIsTriedAgainUnderTheSameNumber() {
        providerWill("REFUSE");
        var number = amountApproved(returns.accepted(returns.sold(anOrder()), 1));

        pay(number);
        assertThat(task(number)).isEqualTo("Task_ResolveFailedRefund");
        assertThat(status(number)).isEqualTo(RefundStatus.FAILED);
        assertThat(caseStatus(number)).isEqualTo(CaseStatus.REFUND_FAILED);
        var refundNumber = refunds.of(number).get(0).number();

        financeResolves(number, Map.of("failedRefundDecision", "retry"));
        runJobs(number);

        assertThat(ended(number, "EndEvent_RefundPaid")).isTrue();
        assertThat(paid(number)).hasSize(1);
        assertThat(refunds.of(number).get(0).number()).isEqualTo(refundNumber);
        assertThat(caseStatus(number)).isEqualTo(CaseStatus.PENDING_REFUND);
    }

    @Test
    void whatTheProviderRefusesMayBePaidOutsideWithAVoucher() {
        providerWill("REFUSE");
        var number = amountApproved(returns.accepted(returns.sold(anOrder()), 1));
        pay(number);

        assertThatThrownBy(() -> financeResolves(number, Map.of("failedRefundDecision", "paidOffline")))
                .isInstanceOf(RefusedSubmission.class);
        financeResolves(number, Map.of("failedRefundDecision", "paidOffline", "voucherNumber", "V-2026/17"));
        runJobs(number);

        assertThat(ended(number, "EndEvent_RefundPaid")).isTrue();
        assertThat(paid(number)).isEmpty();
        assertThat(facts.of(number)).hasValueSatisfying(told -> {
            assertThat(told.methodCode()).isEqualTo("OfflineTransfer");
            assertThat(told.paid()).isTrue();
        });
    }

    @Test
    @Tag("S22")
    void whatTheProviderRefusesMayBePaidToAnotherAccountWhichIsKeptEncrypted() {
        providerWill("REFUSE");
        var number = amountApproved(returns.accepted(returns.sold(anOrder()), 1));
        pay(number);
        var account = Map.<String, Object>of(
                "failedRefundDecision", "otherAccount",
                "voucherNumber", "V-7",
                "accountHolder", "王小明",
                "accountNumber", "6222 0000 1111 2222",
                "accountBank", "工商银行");

        var noNumber = new HashMap<>(account);
        noNumber.put("accountNumber", "${1+1}");
        assertThatThrownBy(() -> financeResolves(number, noNumber)).isInstanceOf(RefusedSubmission.class);
        financeResolves(number, account);
        runJobs(number);

        assertThat(ended(number, "EndEvent_RefundPaid")).isTrue();
        assertThat(accounts.of(number)).containsExactly(new OtherAccount("王小明", "6222000011112222", "工商银行"));
        assertThat(cases.timeline(number).toString()).contains("****2222").doesNotContain("1111", "王小明");
        assertThat(jdbc.sql(
                                "select holder_cipher || number_cipher || bank_cipher from refund_account where case_number = ?")
                        .param(number.value())
                        .query(String.class)
                        .single())
                .doesNotContain("2222", "王", "工商");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableNameLike("account%")
                        .count())
                .isZero();
    }

    @Test
    @Tag("R4")
    void aProviderThatOnlyAnswersErrorsIsNotAskedForever() {
        providerWill(Collections.nCopies(11, "SERVER_ERROR").toArray(String[]::new));
        var number = amountApproved(returns.accepted(returns.sold(anOrder()), 1));

        pay(number);
        for (int ask = 0; ask < 10; ask++) {
            fireTimer(number);
            runJobs(number);
        }

        assertThat(task(number)).isEqualTo("Task_ResolveFailedRefund");
        assertThat(status(number)).isEqualTo(RefundStatus.UNKNOWN);
        assertThatThrownBy(() ->
                        financeResolves(number, Map.of("failedRefundDecision", "paidOffline", "voucherNumber", "V1")))
                .isInstanceOf(RefusedSubmission.class);

        financeResolves(number, Map.of("failedRefundDecision", "retry"));
        runJobs(number);

        assertThat(ended(number, "EndEvent_RefundPaid")).isTrue();
        assertThat(paid(number)).hasSize(1);
    }

    @Test
    @Tag("R3")
    @Tag("R8")
    void aLateAnswerComesByNotificationAndNothingUndoesIt() throws BusinessException {
        providerWill("PAY_LATER");
        var number = amountApproved(returns.accepted(returns.sold(anOrder()), 1));
        pay(number);
        assertThat(status(number)).isEqualTo(RefundStatus.SUBMITTED);
        clock.forward(Duration.ofMinutes(5));

        notified(number, new ProviderAnswer.Succeeded("SIM-1"));
        runJobs(number);
        notified(number, new ProviderAnswer.Succeeded("SIM-1"));
        notified(number, new ProviderAnswer.Pending());

        assertThat(status(number)).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(ended(number, "EndEvent_RefundPaid")).isTrue();
        assertThat(paid(number)).hasSize(1);
    }

    @Test
    @Tag("R8")
    void aNotificationWithAnotherAmountIsRefusedAndNoted() {
        providerWill("PAY_LATER");
        var number = amountApproved(returns.accepted(returns.sold(anOrder()), 1));
        pay(number);
        var refund = refunds.of(number).get(0);

        assertThatThrownBy(() -> notifications.received(new RefundNotified(
                        "simulator", refund.number(), Money.parse("CNY 1.00"), new ProviderAnswer.Succeeded("X"))))
                .isInstanceOf(NotificationRefusedException.class);
        assertThatThrownBy(() -> notifications.received(new RefundNotified(
                        "other", refund.number(), refund.amount(), new ProviderAnswer.Succeeded("X"))))
                .isInstanceOf(NotificationRefusedException.class);

        assertThat(status(number)).isEqualTo(RefundStatus.SUBMITTED);
        assertThat(cases.timeline(number))
                .extracting(CaseFiles.TimelineEntry::what)
                .contains("RefundNotificationRefused");
    }

    @Test
    void aRefundThatFailsLaterReachesFinance() {
        providerWill("FAIL_LATER");
        var number = amountApproved(returns.accepted(returns.sold(anOrder()), 1));
        pay(number);
        clock.forward(Duration.ofMinutes(5));

        fireTimer(number);
        runJobs(number);

        assertThat(task(number)).isEqualTo("Task_ResolveFailedRefund");
        assertThat(refunds.of(number).get(0).failureCode()).isEqualTo("AccountClosed");
    }

    @Test
    void anAmountOfZeroNeedsNoProvider() {
        var order = returns.sold(anOrder().line("TEA", 1, 1000));
        var number = amountApproved(returns.accepted(order, 1, "NO_REASON", 5000, false));

        pay(number);

        assertThat(ended(number, "EndEvent_RefundPaid")).isTrue();
        assertThat(refunds.of(number)).isEmpty();
        assertThat(facts.of(number).orElseThrow().methodCode()).isEqualTo("NothingToPay");
    }

    @Test
    @Tag("R7")
    @Tag("R8")
    void moneyThatComesBackBeforeTheProcessHasAskedReachesFinanceOnce() throws BusinessException {
        providerWill("PAY_LATER");
        var number = amountApproved(returns.accepted(returns.sold(anOrder()), 1));
        pay(number);
        notified(number, new ProviderAnswer.Succeeded("SIM-1"));

        comesBack(refunds.of(number).get(0));
        runJobs(number);

        assertThat(task(number)).as("one task").isEqualTo("Task_ResolveFailedRefund");
        assertThat(caseStatus(number)).isEqualTo(CaseStatus.REFUND_FAILED);
    }

    @Test
    @Tag("DF-05")
    void moneyThatNoKnownPaymentCoversGoesToFinance() {
        var order = returns.sold(anOrder().line("TEA", 1, 1000));
        jdbc.sql("delete from payment where order_number = ?")
                .param(order.value())
                .update();
        var number = amountApproved(returns.accepted(order, 1));

        pay(number);

        assertThat(task(number)).isEqualTo("Task_ResolveFailedRefund");
        assertThat(refunds.of(number).get(0).failureCode()).isEqualTo("NoPayment");
    }

    @Test
    @Tag("RR-07")
    void freightIsGivenBackOncePerOrder() {
        var order = returns.sold(anOrder().line("TEA", 2, 1000).freight(800));

        var first = amountApproved(returns.accepted(order, 1, "NO_REASON", 0, true));
        var second = amountApproved(returns.accepted(order, 1, "NO_REASON", 0, true));
        pay(first);
        pay(second);

        assertThat(paid(first)).containsExactly(Money.parse("CNY 13.00"));
        assertThat(paid(second)).containsExactly(Money.parse("CNY 5.00"));
    }

    @Test
    @Tag("RR-05")
    @Tag("RR-18")
    @Tag("U8")
    void aMistakenPurchaseBearsTheHandlingFeeAndAServiceFee() {
        var order = returns.sold(anOrder().line("TEA", 1, 10_000));

        var number = amountApproved(returns.accepted(order, 1, "MISTAKEN_PURCHASE", 200, false));
        pay(number);

        assertThat(paid(number)).containsExactly(Money.parse("CNY 93.00"));
    }

    @Test
    @Tag("B-03")
    @Tag("FI-04")
    void aPreviewIsExplainedAndChangesNothing() {
        var order = returns.sold(anOrder().line("TEA", 3, 1000));
        var number = returns.requested(order, 2, "NO_REASON");

        var english = refundView(number, "alice", "customer-service", Locale.ENGLISH);
        var chinese = refundView(number, "alice", "customer-service", Locale.CHINA);

        assertThat(english).containsEntry("total", "CNY 6.66");
        assertThat(english.toString()).contains("2 of 3 units, for which CNY 10.00 was paid");
        assertThat(chinese.toString()).contains("共 3 件实付");
        assertThat(refundView(number, "walt", "warehouse", Locale.ENGLISH)).isEmpty();
        assertThat(returns.line(order).refundedMinor()).isZero();
    }

    @Test
    @Tag("F2")
    @Tag("DF-02")
    void everyStepOfPayingMayRunTwice() {
        var order = returns.sold(anOrder().line("TEA", 1, 1000));
        var number = amountApproved(returns.accepted(order, 1));
        pay(number);

        transaction.executeWithoutResult(status -> {
            try {
                account.register(number);
                account.markSubmitted(number);
                assertThat(account.submit(number).outcome()).isEqualTo(RefundProgress.Outcome.SUCCEEDED);
            } catch (BusinessException refusal) {
                throw new AssertionError(refusal);
            }
        });

        assertThat(paid(number)).hasSize(1);
        assertThat(returns.refundedOverPayments(order)).isEqualTo(1000);
    }
}
