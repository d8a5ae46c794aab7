package org.aftersales.warehouse;

import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.shared.BusinessException;
import org.aftersales.workflow.Overtaken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where parcels arrive: what may come, and what really came. */
@Service
public class ReceivingDock {

    private final WarehouseTasks tasks;
    private final CaseFiles cases;
    private final Parcels parcels;
    private final ReceiptRecorder recorder;

    ReceivingDock(WarehouseTasks tasks, CaseFiles cases, Parcels parcels, ReceiptRecorder recorder) {
        this.tasks = tasks;
        this.cases = cases;
        this.parcels = parcels;
        this.recorder = recorder;
    }

    /**
     * What may come in the parcel of this task.
     *
     * @param task the engine's id of the task "Receive parcel"
     * @throws BusinessException when the task is not there or not for the signed-in person
     */
    @Transactional(readOnly = true)
    public ExpectedGoods expected(String task) throws BusinessException {
        var arriving = tasks.receiving(task);
        var file = cases.get(arriving.caseNumber());
        return new ExpectedGoods(
                file.number(),
                file.orderNumber(),
                file.courier(),
                file.trackingNumber(),
                file.deliveryRefused(),
                file.lostBy() != null,
                arriving.coming(),
                file.lines().stream()
                        .map(line -> new ExpectedGoods.Line(
                                line.lineNumber(),
                                line.sku(),
                                line.description(),
                                line.requestedUnits(),
                                line.receivedUnits()))
                        .toList(),
                parcels.of(file.number()));
    }

    /**
     * Records what came and completes the task, in one transaction.
     *
     * @throws CaseMovedOnException when somebody else was faster with this task, or the customer cancelled
     * @throws BusinessException when the arrival is refused; nothing has been changed then
     */
    public Receipt record(String task, Arrival arrival) throws BusinessException {
        try {
            return Overtaken.onceMore(() -> recorder.record(task, arrival));
        } catch (BusinessException | RuntimeException failure) {
            // the transaction is rolled back: whether somebody else recorded this task can be read now
            var recorded = parcels.caseOfReceipt(task);
            if (recorded.isPresent()) {
                var number = recorded.get();
                throw new CaseMovedOnException(number, cases.get(number).status());
            }
            throw failure;
        }
    }
}
