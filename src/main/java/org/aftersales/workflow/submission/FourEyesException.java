package org.aftersales.workflow.submission;

import org.aftersales.shared.BusinessException;

/** The person has filed, reviewed or approved in this case before. */
class FourEyesException extends BusinessException {

    private static final long serialVersionUID = 1L;

    FourEyesException() {
        super("You have worked on this case before: a second person has to do this step.");
    }
}
