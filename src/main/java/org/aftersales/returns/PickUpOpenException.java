package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** A case has one open booking at most. */
public class PickUpOpenException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PickUpOpenException() {
        super("A pick-up is booked already.");
    }
}
