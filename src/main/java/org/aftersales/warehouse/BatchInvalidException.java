package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** No maker prints such a batch number on goods. */
public class BatchInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public BatchInvalidException() {
        super("Enter the batch number as it is printed on the goods; for words there is the note.");
    }
}
