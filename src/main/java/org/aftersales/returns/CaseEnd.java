package org.aftersales.returns;

import java.util.Map;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseTransition;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.RefundsTakenBack;
import org.springframework.stereotype.Service;

/** Where a case comes to its good end. Joins the caller's transaction. */
@Service
public class CaseEnd {

    private final CaseFiles cases;
    private final RefundsTakenBack refunds;

    CaseEnd(CaseFiles cases, RefundsTakenBack refunds) {
        this.cases = cases;
        this.refunds = refunds;
    }

    /**
     * The money is with the customer, and the goods with us or settled: nothing happens to the case any more. Where the provider has taken
     * the money back meanwhile, the case stays with finance, which ends it by paying.
     */
    public void close(CaseNumber number) throws BusinessException {
        var file = cases.lock(number);
        if (refunds.isOpen(number)) {
            cases.advance(number, CaseTransition.AWAIT_REFUND, "RefundStillOpen", Map.of());
        } else {
            cases.advance(
                    number, completion(file), file.refundOnly() ? "RefundCompleted" : "ReturnCompleted", Map.of());
        }
    }

    private static CaseTransition completion(CaseFile file) {
        return file.refundFirst() ? CaseTransition.COMPLETE_WITH_GOODS : CaseTransition.COMPLETE;
    }
}
