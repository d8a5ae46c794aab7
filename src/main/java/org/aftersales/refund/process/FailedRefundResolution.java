package org.aftersales.refund.process;

import static org.aftersales.workflow.CaseVariables.ACCOUNT_BANK;
import static org.aftersales.workflow.CaseVariables.ACCOUNT_HOLDER;
import static org.aftersales.workflow.CaseVariables.ACCOUNT_NUMBER;
import static org.aftersales.workflow.CaseVariables.FAILED_REFUND_DECISION;
import static org.aftersales.workflow.CaseVariables.VOUCHER_NUMBER;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.aftersales.refund.FailedRefunds;
import org.aftersales.refund.OtherAccount;
import org.aftersales.refund.OtherAccountInvalidException;
import org.aftersales.refund.ResolutionMissingException;
import org.aftersales.refund.VoucherNumber;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseValues;

/** The form "Resolve failed refund" as the domain reads it. */
record FailedRefundResolution(String choice, Optional<String> voucherNumber, Optional<OtherAccount> account) {

    private static final String RETRY = "retry";
    private static final String OTHER_ACCOUNT = "otherAccount";
    private static final Set<String> CHOICES = Set.of(RETRY, "paidOffline", OTHER_ACCOUNT);

    static FailedRefundResolution of(CaseValues variables) throws BusinessException {
        return checked(variables::optionalText);
    }

    /** Submitted values, which may be anything that a client sends. */
    static FailedRefundResolution of(Map<String, Object> submitted) throws BusinessException {
        return checked(name -> FinanceDecision.text(submitted, name));
    }

    private static FailedRefundResolution checked(Function<String, Optional<String>> field) throws BusinessException {
        var choice = field.apply(FAILED_REFUND_DECISION)
                .filter(CHOICES::contains)
                .orElseThrow(ResolutionMissingException::new);
        var voucher = field.apply(VOUCHER_NUMBER);
        if (!choice.equals(RETRY)) {
            VoucherNumber.read(voucher);
        }
        return new FailedRefundResolution(
                choice, voucher, choice.equals(OTHER_ACCOUNT) ? Optional.of(account(field)) : Optional.empty());
    }

    /** People write long numbers in groups. */
    private static OtherAccount account(Function<String, Optional<String>> field) throws OtherAccountInvalidException {
        try {
            return new OtherAccount(
                    field.apply(ACCOUNT_HOLDER).orElse("").strip(),
                    field.apply(ACCOUNT_NUMBER).orElse("").replaceAll("[\\s-]", ""),
                    field.apply(ACCOUNT_BANK).orElse("").strip());
        } catch (IllegalArgumentException incomplete) {
            throw new OtherAccountInvalidException();
        }
    }

    boolean paidOutside() {
        return !choice.equals(RETRY);
    }

    void record(CaseNumber caseNumber, FailedRefunds refunds) throws BusinessException {
        if (account.isPresent()) {
            refunds.paidTo(caseNumber, voucherNumber.orElseThrow(), account.get());
        } else if (paidOutside()) {
            refunds.paidOutside(caseNumber, voucherNumber.orElseThrow());
        } else {
            refunds.retry(caseNumber);
        }
    }

    static void forget(CaseValues variables) {
        variables
                .forget(FAILED_REFUND_DECISION)
                .forget(VOUCHER_NUMBER)
                .forget(ACCOUNT_HOLDER)
                .forget(ACCOUNT_NUMBER)
                .forget(ACCOUNT_BANK);
    }
}
