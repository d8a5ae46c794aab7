package org.aftersales.workflow.submission;

import org.aftersales.shared.BusinessException;

/** A field holds what its form does not allow. */
class FieldInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    FieldInvalidException(String label) {
        super("Please check the field \"{0}\".", label);
    }
}
