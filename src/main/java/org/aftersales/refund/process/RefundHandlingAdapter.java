package org.aftersales.refund.process;

import java.util.List;
import java.util.Map;
import org.aftersales.refund.RefundHandling;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseProcesses;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Hands providers' notifications to the case that waits for them. */
@Component
class RefundHandlingAdapter implements RefundHandling {

    /** Money that is not where it should be comes before the usual cases. */
    private static final long URGENT = 80;

    /** The processes of whole cases that pay refunds. */
    private static final List<String> CASES = List.of("ReturnAndRefundProcess", "RefundOnlyProcess");

    private final CaseProcesses processes;

    RefundHandlingAdapter(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void refundNotified(CaseNumber caseNumber) {
        processes.tell("Msg_RefundNotified", caseNumber, Map.of());
    }

    @Override
    public boolean paying(CaseNumber caseNumber) {
        return processes.runs("PayRefundProcess", caseNumber);
    }

    @Override
    public void refundsChanged(CaseNumber caseNumber) {
        processes.giveBack("Task_ResolveFailedRefund", caseNumber);
    }

    @Override
    public void refundTakenBack(CaseNumber caseNumber) {
        processes.startBy("Msg_RefundTakenBack", caseNumber, urgent());
    }

    @Override
    public boolean caseUnderWay(CaseNumber caseNumber) {
        return CASES.stream().anyMatch(process -> processes.runs(process, caseNumber));
    }

    @Override
    public void refundSettled(CaseNumber caseNumber) {
        processes.tell("Msg_RefundSettled", caseNumber, Map.of());
    }

    @Override
    public void differenceFound(CaseNumber number) {
        processes.startBy("Msg_DifferenceFound", number, urgent());
    }

    private static Map<String, Object> urgent() {
        return CaseValues.with(values -> values.set(CaseVariables.PRIORITY, URGENT));
    }
}
