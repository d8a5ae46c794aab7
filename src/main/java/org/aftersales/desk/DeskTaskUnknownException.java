package org.aftersales.desk;

import org.aftersales.shared.BusinessException;

/** The task is done, withdrawn, or not for the person who asks: the answer is the same. */
public class DeskTaskUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public DeskTaskUnknownException() {
        super("This task is not open any more, or it is not one of yours.");
    }
}
