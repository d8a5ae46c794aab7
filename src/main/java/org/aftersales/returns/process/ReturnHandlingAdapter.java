package org.aftersales.returns.process;

import java.util.Map;
import org.aftersales.returns.ReturnHandling;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.workflow.CaseProcesses;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Turns what happens to a return into what its model waits for. */
@Component
class ReturnHandlingAdapter implements ReturnHandling {

    private static final String PROCESS = "ReturnAndRefundProcess";
    private static final String ANSWERED = "Msg_CustomerAnswered";
    private static final String OFFER_ANSWERED = "Msg_OfferAnswered";
    private static final String CLAIMED_GOODS = "Msg_ClaimedGoodsArrived";
    private static final String ANOTHER_PARCEL = "Msg_AnotherParcelCame";
    private static final String LATE_GOODS = "Msg_LateGoodsArrived";
    private static final String MISSING_PARCEL = "Msg_MissingParcelArrived";
    private static final String LOST_GOODS_FOUND = "Msg_LostGoodsFound";
    private static final String SETTLED_GOODS = "Msg_SettledGoodsArrived";
    private static final String PICK_UP_WISHED = "Msg_PickUpWished";
    private static final String PICK_UP_COLLECTED = "Msg_PickUpCollected";
    private static final String PICK_UP_MISSED = "Msg_PickUpMissed";
    private static final String PICK_UP_NOT_NEEDED = "Msg_PickUpNotNeeded";
    private static final String GOODS_GIVEN_UP = "Msg_GoodsGivenUp";
    private static final String CANCELLED = "Msg_ReturnCancelled";

    private final CaseProcesses processes;

    ReturnHandlingAdapter(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void returnRequested(CaseNumber caseNumber, OrderNumber orderNumber, int priority, boolean opinionNeeded) {
        processes.start(PROCESS, caseNumber, CaseValues.with(values -> values.set(CaseVariables.PRIORITY, priority)
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
    public boolean offerAnswered(CaseNumber caseNumber, boolean accepted) {
        return processes.tell(
                OFFER_ANSWERED,
                caseNumber,
                CaseValues.with(values -> values.set(CaseVariables.OFFER_ACCEPTED, accepted)));
    }

    @Override
    public boolean parcelTraced(CaseNumber caseNumber) {
        return processes.waitsFor(MISSING_PARCEL, caseNumber);
    }

    @Override
    public void missingParcelArrived(CaseNumber caseNumber) {
        processes.tell(MISSING_PARCEL, caseNumber, Map.of());
    }

    @Override
    public void lateGoodsArrived(CaseNumber caseNumber, OrderNumber orderNumber, int priority) {
        startBy(LATE_GOODS, caseNumber, orderNumber, priority);
    }

    @Override
    public boolean claimedGoodsArrived(CaseNumber caseNumber) {
        return processes.tell(CLAIMED_GOODS, caseNumber, Map.of());
    }

    @Override
    public boolean claimedGoodsAwaited(CaseNumber caseNumber) {
        return processes.waitsFor(CLAIMED_GOODS, caseNumber);
    }

    @Override
    public void lostGoodsFound(CaseNumber caseNumber, OrderNumber orderNumber, int priority) {
        startBy(LOST_GOODS_FOUND, caseNumber, orderNumber, priority);
    }

    @Override
    public boolean lostGoodsTakenIn(CaseNumber caseNumber) {
        return processes.runs("TakeInFoundGoodsProcess", caseNumber);
    }

    @Override
    public boolean parcelToRecord(CaseNumber caseNumber) {
        return processes.isOpen("Task_ReceiveParcel", caseNumber);
    }

    @Override
    public boolean anotherParcelJoins(CaseNumber caseNumber) {
        return processes.waitsFor(ANOTHER_PARCEL, caseNumber);
    }

    @Override
    public boolean anotherParcelCame(CaseNumber caseNumber) {
        return processes.tell(ANOTHER_PARCEL, caseNumber, Map.of());
    }

    @Override
    public void settledGoodsArrived(CaseNumber caseNumber, OrderNumber orderNumber, int priority) {
        startBy(SETTLED_GOODS, caseNumber, orderNumber, priority);
    }

    @Override
    public void pickUpWished(CaseNumber caseNumber, OrderNumber orderNumber, int priority) {
        startBy(PICK_UP_WISHED, caseNumber, orderNumber, priority);
    }

    @Override
    public boolean pickUpCollected(CaseNumber caseNumber) {
        return processes.tell(PICK_UP_COLLECTED, caseNumber, Map.of());
    }

    @Override
    public boolean pickUpMissed(CaseNumber caseNumber) {
        return processes.tell(PICK_UP_MISSED, caseNumber, Map.of());
    }

    @Override
    public void pickUpNotNeeded(CaseNumber caseNumber) {
        processes.tell(PICK_UP_NOT_NEEDED, caseNumber, Map.of());
    }

    @Override
    public boolean goodsGoBack(CaseNumber caseNumber) {
        return processes.waitsFor(GOODS_GIVEN_UP, caseNumber);
    }

    @Override
    public boolean goodsGivenUp(CaseNumber caseNumber) {
        return processes.tell(GOODS_GIVEN_UP, caseNumber, Map.of());
    }

    private void startBy(String message, CaseNumber caseNumber, OrderNumber orderNumber, int priority) {
        processes.startBy(message, caseNumber, CaseValues.with(values -> values.set(CaseVariables.PRIORITY, priority)
                .set(CaseVariables.ORDER_NUMBER, orderNumber.value())));
    }
}
