package org.aftersales.workflow.submission;

import org.aftersales.shared.BusinessException;

/** Two people completed the task at once, or one after the other, and this one was second. */
class TaskMovedOnException extends BusinessException {

    private static final long serialVersionUID = 1L;

    TaskMovedOnException() {
        super("Somebody else has just completed this task. Please reload the list.");
    }
}
