package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The courier would not know where to ring. */
public class PickUpDoorMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PickUpDoorMissingException() {
        super("Say where the goods are fetched: contact, phone and address.");
    }
}
