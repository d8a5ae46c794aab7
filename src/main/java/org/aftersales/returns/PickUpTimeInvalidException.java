package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** No courier can come then. */
public class PickUpTimeInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PickUpTimeInvalidException(int days) {
        super(
                "Choose a day from today to {0} days ahead, and a slot that has not begun: MORNING, NOON or AFTERNOON.",
                days);
    }
}
