package org.aftersales.returns.process;

import org.aftersales.returns.RefundOnlyHandling;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.workflow.CaseProcesses;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Starts the model of money that goes back before shipping. */
@Component
class RefundOnlyHandlingAdapter implements RefundOnlyHandling {

    private final CaseProcesses processes;

    RefundOnlyHandlingAdapter(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void refundRequested(CaseNumber caseNumber, OrderNumber orderNumber, int priority) {
        processes.start(
                "RefundOnlyProcess", caseNumber, CaseValues.with(values -> values.set(CaseVariables.PRIORITY, priority)
                        .set(CaseVariables.ORDER_NUMBER, orderNumber.value())));
    }
}
