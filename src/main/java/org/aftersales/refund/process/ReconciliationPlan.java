package org.aftersales.refund.process;

import java.util.List;
import org.aftersales.refund.Reconciliation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the books are compared, and with whom; the diagram asks for it by the name of this bean. */
@Component
public class ReconciliationPlan {

    private final String daily;
    private final ObjectProvider<Reconciliation> reconciliation;

    /**
     * @param daily seconds, minutes, hours, days, months and weekdays, as cron writes them, in the company's zone. By default half an hour
     *     after yesterday's bills are to be had: WeChat Pay makes its own from nine on and asks to be left alone until ten (its page on
     *     downloading bills, merchant/4012084430), Alipay's are there by then, both in Beijing's time
     * @param reconciliation asked for only when somebody compares: the diagram is deployed before
     */
    ReconciliationPlan(
            @Value("${aftersales.refund.reconciliation.daily:0 30 10 * * ?}") String daily,
            ObjectProvider<Reconciliation> reconciliation) {
        this.daily = daily;
        this.reconciliation = reconciliation;
    }

    public String getDaily() {
        return daily;
    }

    /** The providers, by name; each is compared with by itself. */
    public List<String> getProviders() {
        return reconciliation.getObject().providers();
    }
}
