package org.aftersales.workflow.submission;

import org.aftersales.shared.BusinessException;

/** Comments and attachments lie in the engine's tables in clear, whoever they name (S20). */
class NotesNotKeptException extends BusinessException {

    private static final long serialVersionUID = 1L;

    NotesNotKeptException() {
        super("No notes or files are kept with a task: enter in its form what belongs to the case.");
    }
}
