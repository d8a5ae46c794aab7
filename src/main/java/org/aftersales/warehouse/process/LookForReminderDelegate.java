package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.Reminders;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Says whether the customer has to be asked for goods of which no reminder was sent while the refund was open. */
@Component
class LookForReminderDelegate extends CaseDelegate {

    private final Reminders reminders;

    LookForReminderDelegate(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        variables.set(CaseVariables.REMINDER_NEEDED, reminders.madeUp(caseNumber));
    }
}
