package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** No courier can come then. */
public class PickUpTimeInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PickUpTimeInvalidException(int days) {
        super(
                "Choose a day from today to {0} days ahead, and a time that has not begun: 9 to 12, 12 to 15 or 15 to 18 o''clock.",
                days);
    }
}
