package org.aftersales.workflow.submission;

import org.aftersales.shared.BusinessException;

/** The engine would allow it; our processes do not. */
class NotThisWayException extends BusinessException {

    private static final long serialVersionUID = 1L;

    NotThisWayException() {
        super("This step of a case is not possible in this way.");
    }
}
