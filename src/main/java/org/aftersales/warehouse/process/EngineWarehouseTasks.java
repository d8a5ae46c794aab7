package org.aftersales.warehouse.process;

import java.util.Map;
import org.aftersales.shared.BusinessException;
import org.aftersales.warehouse.Coming;
import org.aftersales.warehouse.Receipt;
import org.aftersales.warehouse.WarehouseTasks;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.aftersales.workflow.TaskCompletion;
import org.aftersales.workflow.TaskUnknownException;
import org.springframework.stereotype.Component;

/** The tasks of dock and bench in the engine, worked as the signed-in person. */
@Component
class EngineWarehouseTasks implements WarehouseTasks {

    static final String RECEIVE_PARCEL = "Task_ReceiveParcel";
    static final String INSPECT_PARCEL = "Task_InspectParcel";

    /** How a parcel comes that other processes than the receiving of a return take in. */
    private static final Map<String, Coming> COMING =
            Map.of("TakeInParcelProcess", Coming.JOINING, "TakeInLateGoodsProcess", Coming.SETTLED);

    private final TaskCompletion tasks;
    private final PickUpEnd pickUp;

    EngineWarehouseTasks(TaskCompletion tasks, PickUpEnd pickUp) {
        this.tasks = tasks;
        this.pickUp = pickUp;
    }

    @Override
    public Arriving receiving(String task) throws BusinessException {
        var found = find(task, RECEIVE_PARCEL);
        return new Arriving(found.caseNumber(), COMING.getOrDefault(found.process(), Coming.AWAITED));
    }

    @Override
    public ParcelReference inspecting(String task) throws BusinessException {
        var found = find(task, INSPECT_PARCEL);
        var parcel = (Number) found.values().get(CaseVariables.PARCEL_NUMBER);
        return new ParcelReference(found.caseNumber(), parcel.intValue());
    }

    @Override
    public void received(String task, Receipt receipt) throws BusinessException {
        tasks.complete(task, CaseValues.with(values -> values.set(CaseVariables.PARCEL_NUMBER, receipt.parcelNumber())
                .set(CaseVariables.GOODS_ARRIVED, receipt.goodsArrived())
                .set(CaseVariables.MORE_PARCELS_EXPECTED, receipt.moreExpected())
                .set(CaseVariables.GOODS_ACCEPTED, receipt.goodsAccepted())
                .set(CaseVariables.RETURN_CANCELLED, receipt.nothingCame())));
        if (receipt.goodsArrived() || !receipt.moreExpected()) {
            pickUp.notNeeded(receipt.caseNumber());
        }
    }

    @Override
    public void inspected(String task) throws BusinessException {
        tasks.complete(task, Map.of());
    }

    private TaskCompletion.CaseTask find(String task, String kind) throws BusinessException {
        var found = tasks.find(task);
        if (!found.task().equals(kind)) {
            throw new TaskUnknownException();
        }
        return found;
    }
}
