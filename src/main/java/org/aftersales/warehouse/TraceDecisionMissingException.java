package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** A missing parcel is waited for, or given up. */
public class TraceDecisionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TraceDecisionMissingException() {
        super("Say whether to wait longer or to give the parcel up.");
    }
}
