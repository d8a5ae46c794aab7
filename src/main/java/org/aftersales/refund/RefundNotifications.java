package org.aftersales.refund;

import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where providers' notifications come in. They come late, twice and out of order: what is finished stays as it is (R8). The process asks
 * the provider itself before it goes on.
 */
@Service
public class RefundNotifications {

    private static final Logger log = LoggerFactory.getLogger(RefundNotifications.class);

    private final Refunds refunds;
    private final RefundRecords records;
    private final RefundHandling process;
    private final CaseFiles cases;

    RefundNotifications(Refunds refunds, RefundRecords records, RefundHandling process, CaseFiles cases) {
        this.refunds = refunds;
        this.records = records;
        this.process = process;
        this.cases = cases;
    }

    /** Somebody knocked in the name of a provider without its signature. */
    public void forged(String provider) {
        log.warn("A notification in the name of {} was not signed by it and has been refused", provider);
    }

    /**
     * @throws NotificationRefusedException when we never sent such a refund to this provider, or with another amount; the second is noted
     *     in the case, for somebody has to look at it
     */
    @Transactional
    public void received(RefundNotified notified) throws NotificationRefusedException {
        var refund = refunds.find(notified.refundNumber())
                .filter(known -> known.provider().equals(notified.provider()))
                .orElseThrow(() -> new NotificationRefusedException(notified.refundNumber()));
        if (!refund.amount().equals(notified.amount())) {
            cases.note(
                    refund.caseNumber(),
                    "RefundNotificationRefused",
                    Map.of(
                            "refundNumber",
                            refund.number(),
                            "amount",
                            notified.amount().toString()));
            throw new NotificationRefusedException(notified.refundNumber());
        }
        records.record(refund, notified.answer());
        process.refundNotified(refund.caseNumber());
    }
}
