package org.aftersales.refund;

import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseTransition;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What finance does about refunds that a provider did not pay: send them again, or pay outside of the system and say how. */
@Service
public class FailedRefunds {

    private final Refunds refunds;
    private final CaseFiles cases;
    private final OtherAccounts accounts;

    FailedRefunds(Refunds refunds, CaseFiles cases, OtherAccounts accounts) {
        this.refunds = refunds;
        this.cases = cases;
        this.accounts = accounts;
    }

    /**
     * Finance wants the failed refunds sent again, under the same numbers, and those asked about that have no outcome. What the provider has
     * given back to us is left out: under its number it would still say that it paid.
     *
     * @throws RefundTakenBackException when nothing else is open
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retry(CaseNumber caseNumber) throws BusinessException {
        cases.lock(caseNumber);
        mayBeRetried(caseNumber);
        cases.advance(caseNumber, CaseTransition.RETRY_REFUND, "RefundRetried", Map.of());
    }

    /**
     * Finance has paid what the provider refused outside of the system.
     *
     * @throws RefundUnderWayException while the provider may still have paid: the customer would get the money twice
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void paidOutside(CaseNumber caseNumber, String voucherNumber) throws BusinessException {
        cases.lock(caseNumber);
        refunds.lock(caseNumber);
        mayBePaidOutside(caseNumber);
        for (var refund : refunds.of(caseNumber)) {
            if (refund.open() && !refunds.payOutside(refund.number(), voucherNumber)) {
                throw new RefundUnderWayException(refund.number());
            }
        }
        cases.note(caseNumber, "RefundPaidOutside", Map.of("voucherNumber", voucherNumber));
    }

    /** @throws RefundTakenBackException as {@link #retry} would */
    public void mayBeRetried(CaseNumber caseNumber) throws RefundTakenBackException {
        var open = refunds.of(caseNumber).stream().filter(Refund::open).toList();
        if (!open.isEmpty() && open.stream().allMatch(Refund::takenBack)) {
            throw new RefundTakenBackException(open.get(0).number());
        }
    }

    /** Whether money came back that is still to be paid; none does from here until the caller's transaction ends. */
    @Transactional
    public boolean anyTakenBack(CaseNumber caseNumber) throws CaseUnknownException {
        cases.lock(caseNumber);
        return refunds.takenBack(caseNumber).isPresent();
    }

    /**
     * Finance has paid what the provider refused to another account of the customer.
     *
     * @throws RefundUnderWayException as {@link #paidOutside} would
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void paidTo(CaseNumber caseNumber, String voucherNumber, OtherAccount account) throws BusinessException {
        paidOutside(caseNumber, voucherNumber);
        accounts.keep(caseNumber, voucherNumber, account);
        cases.note(caseNumber, "RefundPaidToOtherAccount", Map.of("account", account.masked()));
    }

    /** @throws RefundUnderWayException as {@link #paidOutside} would */
    public void mayBePaidOutside(CaseNumber caseNumber) throws RefundUnderWayException {
        for (var refund : refunds.of(caseNumber)) {
            if (refund.underWay()) {
                throw new RefundUnderWayException(refund.number());
            }
        }
    }
}
