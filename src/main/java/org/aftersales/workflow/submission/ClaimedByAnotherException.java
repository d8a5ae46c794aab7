package org.aftersales.workflow.submission;

import org.aftersales.shared.BusinessException;

/** Somebody else has claimed the task. */
class ClaimedByAnotherException extends BusinessException {

    private static final long serialVersionUID = 1L;

    ClaimedByAnotherException() {
        super("Another person has claimed this task.");
    }
}
