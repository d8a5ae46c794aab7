package org.aftersales.cases;

import org.aftersales.shared.BusinessException;

/** The code already names another reason. */
public class ReasonExistsException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ReasonExistsException(String code) {
        super("There is already a reason with the code {0}.", code);
    }
}
