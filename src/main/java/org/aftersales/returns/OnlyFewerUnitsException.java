package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** More than what was approved needs a request of its own. */
public class OnlyFewerUnitsException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public OnlyFewerUnitsException() {
        super("An approved return can only become smaller; file another return for more.");
    }
}
