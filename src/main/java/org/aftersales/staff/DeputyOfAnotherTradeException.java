package org.aftersales.staff;

import org.aftersales.shared.BusinessException;

/** A deputy who could never work a task of the absent person. */
public class DeputyOfAnotherTradeException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public DeputyOfAnotherTradeException() {
        super("This deputy may not work the tasks of the absent person. Choose somebody of the same group.");
    }
}
