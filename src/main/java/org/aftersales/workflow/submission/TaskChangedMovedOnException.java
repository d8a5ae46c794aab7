package org.aftersales.workflow.submission;

import org.aftersales.shared.BusinessException;

/** Somebody else has claimed or changed the task in the same moment; it is still there. */
class TaskChangedMovedOnException extends BusinessException {

    private static final long serialVersionUID = 1L;

    TaskChangedMovedOnException() {
        super("Somebody else was faster. Please reload and look again.");
    }
}
