package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** Somebody else has said that the parcel is there, or it is awaited anyway. */
public class ReceivingMovedOnException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ReceivingMovedOnException() {
        super("A parcel of this return can be recorded already, in its task to receive it.");
    }
}
