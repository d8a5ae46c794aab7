package org.aftersales.refund;

import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.springframework.stereotype.Component;

/** Writes down what a provider said. What is finished stays as it is: late and doubled words change nothing (R8). */
@Component
class RefundRecords {

    private final Refunds refunds;
    private final CaseFiles cases;

    RefundRecords(Refunds refunds, CaseFiles cases) {
        this.refunds = refunds;
        this.cases = cases;
    }

    void record(Refund refund, ProviderAnswer answer) {
        if (answer instanceof ProviderAnswer.Succeeded succeeded) {
            if (refunds.succeed(refund.number(), succeeded.providerNumber())) {
                cases.note(refund.caseNumber(), "RefundPaid", about(refund));
            }
        } else if (answer instanceof ProviderAnswer.Refused refused) {
            refunds.fail(refund.number(), refused.code(), refused.text());
        } else if (answer instanceof ProviderAnswer.Pending) {
            refunds.findPending(refund.number());
        } else if (answer instanceof ProviderAnswer.NotNow) {
            return; // nothing was asked, so nothing is known
        } else if (refunds.loseTrack(refund.number())) {
            cases.note(refund.caseNumber(), "RefundOutcomeUnknown", about(refund));
        }
    }

    private static Map<String, String> about(Refund refund) {
        return Map.of(
                "refundNumber", refund.number(),
                "amount", RefundDesk.amount(refund.amount()).get("amount"));
    }
}
