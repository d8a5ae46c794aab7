package org.aftersales.refund.process;

import java.time.LocalDate;
import org.aftersales.refund.Reconciliation;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Compares our refunds of a day with those of one provider. It is about a day, not about a case: the day is the business key. */
@Component
class CompareRefundsDelegate implements JavaDelegate {

    private final Reconciliation reconciliation;

    CompareRefundsDelegate(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var values = CaseValues.of(execution);
        var day = LocalDate.parse(execution.getProcessBusinessKey());
        var found = reconciliation.compare(values.text(CaseVariables.PAYMENT_PROVIDER), day);
        values.set(CaseVariables.DIFFERENCES_FOUND, found > 0 || values.flag(CaseVariables.DIFFERENCES_FOUND));
    }
}
