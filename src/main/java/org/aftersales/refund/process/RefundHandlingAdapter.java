package org.aftersales.refund.process;

import java.util.Map;
import org.aftersales.refund.RefundHandling;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseProcesses;
import org.springframework.stereotype.Component;

/** Hands providers' notifications to the case that waits for them. */
@Component
class RefundHandlingAdapter implements RefundHandling {

    private final CaseProcesses processes;

    RefundHandlingAdapter(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void refundNotified(CaseNumber caseNumber) {
        processes.tell("Msg_RefundNotified", caseNumber, Map.of());
    }
}
