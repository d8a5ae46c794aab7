package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** Nobody can go on without knowing whether the goods stay. */
public class HoldAnswerMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public HoldAnswerMissingException() {
        super("Say what the shop answered: held, already shipped, or ask again.");
    }
}
