package org.aftersales.workflow.submission;

import org.aftersales.shared.BusinessException;

/** The task is worked on its own page, which records what was done. */
class PageOnlyException extends BusinessException {

    private static final long serialVersionUID = 1L;

    PageOnlyException() {
        super("This task is completed on its own page.");
    }
}
