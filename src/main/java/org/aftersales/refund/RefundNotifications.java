package org.aftersales.refund;

import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseUnknownException;
import org.joda.money.Money;
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
    private final DifferenceBook differences;
    private final TakenBackMoney takenBack;

    RefundNotifications(
            Refunds refunds,
            RefundRecords records,
            RefundHandling process,
            CaseFiles cases,
            DifferenceBook differences,
            TakenBackMoney takenBack) {
        this.refunds = refunds;
        this.records = records;
        this.process = process;
        this.cases = cases;
        this.differences = differences;
        this.takenBack = takenBack;
    }

    /** Somebody knocked in the name of a provider without its signature, or with an old word of it: finance hears of it once a day. */
    @Transactional
    public void forged(String provider) {
        log.warn("A notification in the name of {} was not signed by it lately and has been refused", provider);
        differences.forged(provider);
    }

    /**
     * @throws NotificationRefusedException when we never sent such a refund to this provider, or with another amount; finance is asked to
     *     look at either
     */
    @Transactional
    public void received(RefundNotified notified) throws NotificationRefusedException {
        var known = refunds.find(notified.refundNumber())
                .filter(refund -> refund.provider().equals(notified.provider()));
        if (known.isEmpty()) {
            differences.raise(Difference.missingHere(
                    notified.provider(),
                    notified.refundNumber(),
                    notified.amount().toString()));
            throw new NotificationRefusedException(notified.refundNumber());
        }
        var refund = locked(known.get());
        if (!refund.amount().equals(notified.amount())) {
            refused(refund, notified.amount());
            throw new NotificationRefusedException(notified.refundNumber());
        }
        if (notified.answer() instanceof ProviderAnswer.CameBack cameBack) {
            takenBack.record(refund, cameBack);
        } else if (refund.status() == RefundStatus.SUCCEEDED
                && notified.answer() instanceof ProviderAnswer.Refused refused) {
            takenBack.record(refund, new ProviderAnswer.CameBack(refused.code(), refused.text()));
        } else {
            records.record(refund, notified.answer());
            if (refund.underWay() && notified.answer() instanceof ProviderAnswer.Refused) {
                process.refundsChanged(refund.caseNumber());
            }
            process.refundNotified(refund.caseNumber());
        }
    }

    /** As it stands once nobody else changes its case, nor it. */
    private Refund locked(Refund seen) {
        try {
            cases.lock(seen.caseNumber());
        } catch (CaseUnknownException gone) {
            throw new IllegalStateException(gone);
        }
        refunds.lock(seen.caseNumber());
        return refunds.find(seen.number()).orElseThrow();
    }

    private void refused(Refund refund, Money theirs) {
        differences.raise(Difference.otherAmount(refund, theirs.toString()));
        cases.note(
                refund.caseNumber(),
                "RefundNotificationRefused",
                Map.of("refundNumber", refund.number(), "amount", theirs.toString()));
    }
}
