package org.aftersales.returns.process;

import java.util.Map;
import org.aftersales.returns.ReturnHandling;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.workflow.CaseProcesses;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Turns what happens to a return into what its model waits for. */
@Component
class ReturnHandlingAdapter implements ReturnHandling {

    private static final String PROCESS = "ReturnAndRefundProcess";
    private static final String ANSWERED = "Msg_CustomerAnswered";
    private static final String LATE_GOODS = "Msg_LateGoodsArrived";
    private static final String LOST_GOODS_FOUND = "Msg_LostGoodsFound";
    private static final String CANCELLED = "Msg_ReturnCancelled";

    private final CaseProcesses processes;

    ReturnHandlingAdapter(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void returnRequested(CaseNumber caseNumber, OrderNumber orderNumber, int priority, boolean opinionNeeded) {
        processes.start(PROCESS, caseNumber, CaseVariables.with(values -> values.set(CaseVariables.PRIORITY, priority)
                .set(CaseVariables.ORDER_NUMBER, orderNumber.value())
                .set(CaseVariables.OPINION_NEEDED, opinionNeeded)));
    }

    @Override
    public boolean returnCancelled(CaseNumber caseNumber) {
        return processes.tell(CANCELLED, caseNumber, Map.of());
    }

    @Override
    public boolean customerAnswered(CaseNumber caseNumber) {
        return processes.tell(ANSWERED, caseNumber, Map.of());
    }

    @Override
    public void lateGoodsArrived(CaseNumber caseNumber, OrderNumber orderNumber, int priority) {
        startBy(LATE_GOODS, caseNumber, orderNumber, priority);
    }

    @Override
    public void lostGoodsFound(CaseNumber caseNumber, OrderNumber orderNumber, int priority) {
        startBy(LOST_GOODS_FOUND, caseNumber, orderNumber, priority);
    }

    private void startBy(String message, CaseNumber caseNumber, OrderNumber orderNumber, int priority) {
        processes.startBy(message, caseNumber, CaseVariables.with(values -> values.set(CaseVariables.PRIORITY, priority)
                .set(CaseVariables.ORDER_NUMBER, orderNumber.value())));
    }
}
