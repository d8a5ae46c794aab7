package org.aftersales.refund.process;

import java.time.Clock;
import java.time.LocalDate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Yesterday is what is compared, also when a statement is had only after midnight. */
@Component
class NoteDayDelegate implements JavaDelegate {

    private final Clock clock;

    NoteDayDelegate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(LocalDate.now(clock).minusDays(1).toString());
        CaseValues.of(execution).set(CaseVariables.DIFFERENCES_FOUND, false);
    }
}
