package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The request is not the one that was looked at. */
public class RequestChangedMovedOnException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RequestChangedMovedOnException() {
        super("The request was changed meanwhile. Please claim the task again and look at it anew.");
    }
}
