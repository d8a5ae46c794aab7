package org.aftersales.orders;

import org.aftersales.shared.BusinessException;

/** Too many imports are waiting already. */
public class ImportsBusyException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ImportsBusyException() {
        super("Other imports are still waiting. Try again in a few minutes.");
    }
}
