package org.aftersales.desk;

import org.aftersales.shared.BusinessException;

/** Somebody else has claimed the task. */
public class TaskTakenException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TaskTakenException(String assignee) {
        super("{0} works on this task already.", assignee);
    }
}
