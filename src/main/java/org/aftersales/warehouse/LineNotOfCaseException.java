package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** A receipt names a line that the customer did not ask to return. */
public class LineNotOfCaseException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public LineNotOfCaseException(int lineNumber) {
        super("Line {0} is not part of this return.", lineNumber);
    }
}
