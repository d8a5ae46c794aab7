package org.aftersales.commission;

import org.aftersales.shared.BusinessException;

/** What stands in the place of a month is none. */
public class MonthUnreadableException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public MonthUnreadableException() {
        super("A month is written like {0}.", "2026-07");
    }
}
