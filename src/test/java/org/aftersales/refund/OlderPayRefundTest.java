package org.aftersales.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.aftersales.cases.CaseStatus;
import org.aftersales.shared.BusinessException;
import org.aftersales.testdata.DeskTest;
import org.camunda.bpm.engine.RepositoryService;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Payments that began with the diagram of before, which went to the end once finance had paid outside: they end the same way now, and a
 * part that the provider still has is followed up there too.
 */
@DeskTest
@Tag("B-04")
class OlderPayRefundTest extends PaidRefunds {

    private static final Map<String, Object> VOUCHER =
            Map.of("failedRefundDecision", "paidOffline", "voucherNumber", "V-1");

    @Autowired
    private RepositoryService repository;

    private String older;

    @BeforeEach
    void theDiagramOfBeforeIsInForce() {
        older = repository
                .createDeployment()
                .source("Camunda Modeler")
                .addClasspathResource("models/pay-refund-older.bpmn")
                .deploy()
                .getId();
    }

    @AfterEach
    void theDiagramOfTodayIsInForce() {
        repository.deleteDeployment(older, true);
    }

    @Test
    @Tag("R7")
    void whatCameBackIsPaidAtOnceAndTheRestIsWaitedFor() throws BusinessException {
        var number = paidOverTwoPayments("PAY", "PAY_LATER");
        comesBack(refunds.of(number).get(0));
        runJobs(number);

        financeResolves(number, VOUCHER);
        runJobs(number);

        assertThat(ended(number, "EndEvent_RefundPaid")).isFalse();
        assertThat(tasksOf(number)).isEmpty();
        assertThat(caseStatus(number)).isEqualTo(CaseStatus.PENDING_REFUND);
        clock.forward(Duration.ofMinutes(5));
        fireTimer(number);
        runJobs(number);
        assertThat(ended(number, "EndEvent_RefundPaid")).isTrue();
        assertThat(refunds.of(number)).noneMatch(Refund::open);
    }

    @Test
    @Tag("R6")
    void whatFailsAfterFinanceHasPaidTheOtherPartComesToFinanceAgain() {
        var number = paidOverTwoPayments("FAIL_LATER", "REFUSE");
        financeResolves(number, VOUCHER);
        runJobs(number);
        clock.forward(Duration.ofMinutes(5));
        fireTimer(number);
        runJobs(number);

        financeResolves(number, VOUCHER);

        assertThat(ended(number, "EndEvent_RefundPaid")).isTrue();
        assertThat(paid(number)).isEmpty();
    }

    @Test
    @Tag("R6")
    void whatIsTriedAgainIsPaidOnceAndWhatIsPaidOutsideEndsAtOnce() {
        var number = paidOverTwoPayments("REFUSE", "REFUSE", "PAY", "REFUSE");
        financeResolves(number, Map.of("failedRefundDecision", "retry"));
        runJobs(number);

        assertThat(paid(number)).containsExactly(Money.parse("CNY 6.00"));
        financeResolves(number, VOUCHER);
        assertThat(ended(number, "EndEvent_RefundPaid")).isTrue();
    }
}
