package org.aftersales.refund.process;

import static org.aftersales.workflow.CaseVariables.FAILED_REFUND_DECISION;
import static org.aftersales.workflow.CaseVariables.VOUCHER_NUMBER;

import java.util.Map;
import java.util.Optional;
import org.aftersales.refund.RefundAccount;
import org.aftersales.refund.ResolutionMissingException;
import org.aftersales.refund.VoucherNumberMissingException;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseVariables;

/** The form "Resolve failed refund" as the domain reads it. */
record FailedRefundResolution(boolean paidOutside, Optional<String> voucherNumber) {

    static FailedRefundResolution of(CaseVariables variables) throws BusinessException {
        return checked(variables.optionalText(FAILED_REFUND_DECISION), variables.optionalText(VOUCHER_NUMBER));
    }

    /** Submitted values, which may be anything that a client sends. */
    static FailedRefundResolution of(Map<String, Object> submitted) throws BusinessException {
        return checked(
                FinanceDecision.text(submitted, FAILED_REFUND_DECISION),
                FinanceDecision.text(submitted, VOUCHER_NUMBER));
    }

    private static FailedRefundResolution checked(Optional<String> choice, Optional<String> voucher)
            throws BusinessException {
        var outside = choice.filter(text -> text.equals("retry") || text.equals("paidOffline"))
                .orElseThrow(ResolutionMissingException::new)
                .equals("paidOffline");
        if (outside
                && voucher.filter(text -> text.matches("[\\p{Alnum}._/-]{1,64}"))
                        .isEmpty()) {
            throw new VoucherNumberMissingException();
        }
        return new FailedRefundResolution(outside, voucher);
    }

    void record(CaseNumber caseNumber, RefundAccount account) throws BusinessException {
        if (paidOutside) {
            account.paidOutside(caseNumber, voucherNumber.orElseThrow());
        } else {
            account.retry(caseNumber);
        }
    }

    static void forget(CaseVariables variables) {
        variables.forget(FAILED_REFUND_DECISION).forget(VOUCHER_NUMBER);
    }
}
