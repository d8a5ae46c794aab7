package org.aftersales.warehouse.process;

import org.aftersales.shared.TaskRule;
import org.aftersales.warehouse.Parcels;
import org.aftersales.warehouse.ReceiptMissingException;
import org.springframework.stereotype.Component;

/** The task of a parcel ends by its record and in no other way. */
@Component
class ReceiptRule implements TaskRule {

    private final Parcels parcels;

    ReceiptRule(Parcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public String task() {
        return EngineWarehouseTasks.RECEIVE_PARCEL;
    }

    @Override
    public void check(Submission submission) throws ReceiptMissingException {
        if (parcels.caseOfReceipt(submission.taskId())
                .filter(submission.caseNumber()::equals)
                .isEmpty()) {
            throw new ReceiptMissingException();
        }
    }
}
