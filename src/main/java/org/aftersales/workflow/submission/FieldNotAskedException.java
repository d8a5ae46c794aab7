package org.aftersales.workflow.submission;

import org.aftersales.shared.BusinessException;

/** The form of the task asks for no such field; nothing is believed because a variable says so. */
class FieldNotAskedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    FieldNotAskedException(String field) {
        super("The form of this task has no field \"{0}\".", field);
    }
}
