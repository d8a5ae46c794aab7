package org.aftersales.workflow.submission;

import org.aftersales.shared.BusinessException;

/** The form of the task asks for no such field; nothing is believed because a variable says so. */
class FieldUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    FieldUnknownException(String field) {
        super("The form of this task has no field \"{0}\".", field);
    }
}
