package org.aftersales.refund.process;

import java.time.Clock;
import java.time.LocalDate;
import org.aftersales.refund.Reconciliation;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Compares our refunds of yesterday with the providers'. It is about a day, not about a case: the day is the business key. */
@Component
class CompareRefundsDelegate implements JavaDelegate {

    private final Reconciliation reconciliation;
    private final Clock clock;

    CompareRefundsDelegate(Reconciliation reconciliation, Clock clock) {
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var yesterday = LocalDate.now(clock).minusDays(1);
        execution.setProcessBusinessKey(yesterday.toString());
        var found = reconciliation.compare(yesterday);
        CaseValues.of(execution).set(CaseVariables.DIFFERENCES_FOUND, found > 0);
    }
}
