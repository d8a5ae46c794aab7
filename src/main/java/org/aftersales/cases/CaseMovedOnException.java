package org.aftersales.cases;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;

/** The step is not possible where the case stands now; somebody may have been faster. Answered as 409. */
public class CaseMovedOnException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public CaseMovedOnException(CaseNumber number, CaseStatus status) {
        super(
                "Case {0} has moved on and is now \"{1}\"; this step is no longer possible.",
                number.value(), status.customerLabel());
    }
}
