package org.aftersales.commission.process;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When months are closed; the diagram asks for it by the name of this bean. */
@Component
public class ClosingPlan {

    private final String monthly;

    /**
     * @param monthly seconds, minutes, hours, days, months and weekdays, as cron writes them, in the company's zone; not before two in the
     *     morning of the first, when everything that was booked in the month is stored
     */
    ClosingPlan(@Value("${aftersales.commission.closing.monthly:0 0 3 2 * ?}") String monthly) {
        this.monthly = monthly;
    }

    public String getMonthly() {
        return monthly;
    }
}
