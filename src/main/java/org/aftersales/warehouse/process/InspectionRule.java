package org.aftersales.warehouse.process;

import org.aftersales.shared.TaskRule;
import org.aftersales.warehouse.InspectionMissingException;
import org.aftersales.warehouse.Parcels;
import org.springframework.stereotype.Component;

/** The task of a parcel ends by its record and in no other way. */
@Component
class InspectionRule implements TaskRule {

    private final Parcels parcels;

    InspectionRule(Parcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public String task() {
        return EngineWarehouseTasks.INSPECT_PARCEL;
    }

    @Override
    public void check(Submission submission) throws InspectionMissingException {
        if (parcels.caseOfInspection(submission.taskId())
                .filter(submission.caseNumber()::equals)
                .isEmpty()) {
            throw new InspectionMissingException();
        }
    }
}
