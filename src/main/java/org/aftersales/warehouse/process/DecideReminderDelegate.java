package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.Reminders;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Says whether the customer has to be asked for goods that have not come. */
@Component
class DecideReminderDelegate extends CaseDelegate {

    private final Reminders reminders;

    DecideReminderDelegate(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        variables.set(CaseVariables.REMINDER_NEEDED, reminders.dueNow(caseNumber));
    }
}
