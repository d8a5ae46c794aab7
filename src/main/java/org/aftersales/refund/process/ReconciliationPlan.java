package org.aftersales.refund.process;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the books are compared; the diagram asks for it by the name of this bean. */
@Component
public class ReconciliationPlan {

    private final String daily;

    /** @param daily seconds, minutes, hours, days, months and weekdays, as cron writes them, in the company's zone */
    ReconciliationPlan(@Value("${aftersales.refund.reconciliation.daily:0 30 6 * * ?}") String daily) {
        this.daily = daily;
    }

    public String getDaily() {
        return daily;
    }
}
