package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** The task is done by recording the inspection, not by completing it. */
public class InspectionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public InspectionMissingException() {
        super("Record the inspection on the page of this task; that completes it.");
    }
}
