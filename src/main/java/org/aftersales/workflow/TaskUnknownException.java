package org.aftersales.workflow;

import org.aftersales.shared.BusinessException;

/** There is no such task any more, or it is not for the person who asks. */
public class TaskUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TaskUnknownException() {
        super("There is no such task for you. It may have been completed by somebody else.");
    }
}
