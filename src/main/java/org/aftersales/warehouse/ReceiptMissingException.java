package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** The task is done by recording what came, not by completing it. */
public class ReceiptMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ReceiptMissingException() {
        super("Record what came on the page of this task; that completes it.");
    }
}
