package org.aftersales.staff;

import org.aftersales.shared.BusinessException;

/** An absence that cannot be. */
public class AbsenceInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public AbsenceInvalidException() {
        super("Choose a first and a last day in their order, and a deputy who is somebody else of the desk.");
    }
}
