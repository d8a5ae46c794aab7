package org.aftersales.returns.process;

import java.util.Map;
import org.aftersales.returns.ReturnInterruption;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseProcesses;
import org.springframework.stereotype.Component;

/** Tells the process of a return what happened beside its usual course. */
@Component
class ReturnInterruptionAdapter implements ReturnInterruption {

    private static final String CLOSED = "Msg_CaseClosed";

    private static final String REVIEW = "Task_ReviewReturn";

    private final CaseProcesses processes;

    ReturnInterruptionAdapter(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public boolean closedByManager(CaseNumber caseNumber) {
        return processes.tell(CLOSED, caseNumber, Map.of());
    }

    @Override
    public void prioritised(CaseNumber caseNumber, int before, int priority) {
        processes.prioritise(caseNumber, before, priority);
    }

    @Override
    public void requestChanged(CaseNumber caseNumber) {
        processes.giveBack(REVIEW, caseNumber);
    }
}
