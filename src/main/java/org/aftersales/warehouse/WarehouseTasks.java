package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;

/**
 * The tasks of dock and bench, as the signed-in person may see and work them. Everything joins the caller's transaction; refusals mean
 * that the task is not there, not for this person, or claimed by somebody else.
 */
public interface WarehouseTasks {

    /** The case of an open task "Receive parcel", and how its parcel comes. */
    Arriving receiving(String task) throws BusinessException;

    /** The parcel of an open task "Inspect parcel". */
    ParcelReference inspecting(String task) throws BusinessException;

    /** Completes "Receive parcel". */
    void received(String task, Receipt receipt) throws BusinessException;

    /** Completes "Inspect parcel"; what was accepted goes on being put away. */
    void inspected(String task) throws BusinessException;

    record ParcelReference(CaseNumber caseNumber, int number) {}

    record Arriving(CaseNumber caseNumber, Coming coming) {}
}
