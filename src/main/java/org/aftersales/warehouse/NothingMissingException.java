package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** What has come cannot have been lost. */
public class NothingMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NothingMissingException() {
        super("All that was asked to be returned has come: nothing can be lost.");
    }
}
