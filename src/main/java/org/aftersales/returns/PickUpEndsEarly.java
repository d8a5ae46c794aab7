package org.aftersales.returns;

import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.EarlyEnd;
import org.springframework.stereotype.Component;

/** No courier comes for a case that a manager has closed. */
@Component
class PickUpEndsEarly implements EarlyEnd {

    private final ReturnHandling handling;

    PickUpEndsEarly(ReturnHandling handling) {
        this.handling = handling;
    }

    @Override
    public void settle(CaseNumber caseNumber) {
        handling.pickUpNotNeeded(caseNumber);
    }
}
