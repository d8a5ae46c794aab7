package org.aftersales.returns;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;

/** The case runs by a diagram that does not know of closing by the manager. */
public class CaseNotClosableException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public CaseNotClosableException(CaseNumber number) {
        super(
                "Case {0} runs by a diagram that managers cannot interrupt; an administrator has to move it to the newest one first.",
                number.value());
    }
}
