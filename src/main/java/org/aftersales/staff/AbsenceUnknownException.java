package org.aftersales.staff;

import org.aftersales.shared.BusinessException;

/** No such absence of this person. */
public class AbsenceUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public AbsenceUnknownException() {
        super("There is no such absence.");
    }
}
