package org.aftersales.commission.process;

import java.time.Clock;
import java.time.YearMonth;
import org.aftersales.commission.MonthEnd;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the months that are over. It is about a month, not about a case: the month is the business key. */
@Component
class CloseMonthDelegate implements JavaDelegate {

    private final MonthEnd months;
    private final Clock clock;

    CloseMonthDelegate(MonthEnd months, Clock clock) {
        this.months = months;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(YearMonth.now(clock).minusMonths(1).toString());
        months.closeWhatIsOver();
    }
}
