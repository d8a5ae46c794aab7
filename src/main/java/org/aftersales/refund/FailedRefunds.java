package org.aftersales.refund;

import java.util.List;
import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseTransition;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.refund.RefundProgress.Outcome;
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
    private final RefundParts parts;

    FailedRefunds(Refunds refunds, CaseFiles cases, OtherAccounts accounts, RefundParts parts) {
        this.refunds = refunds;
        this.cases = cases;
        this.accounts = accounts;
        this.parts = parts;
    }

    /**
     * Finance wants the failed refunds sent again, under the same numbers, and those asked about that have no outcome. What the provider has
     * given back to us is left out: under its number it would still say that it paid.
     *
     * @throws RefundTakenBackException when finance has nothing else to decide about
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retry(CaseNumber caseNumber) throws BusinessException {
        cases.lock(caseNumber);
        mayBeRetried(caseNumber);
        cases.advance(caseNumber, CaseTransition.RETRY_REFUND, "RefundRetried", Map.of());
    }

    /**
     * Finance has paid outside of the system what the provider refused or took back. What the provider still has is left to it.
     *
     * @throws RefundUnderWayException when the provider may still have paid all that is open: the customer would get the money twice
     * @throws RefundPaidMeanwhileException when nothing is open any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void paidOutside(CaseNumber caseNumber, String voucherNumber) throws BusinessException {
        cases.lock(caseNumber);
        refunds.lock(caseNumber);
        mayBePaidOutside(caseNumber);
        for (var refund : failed(caseNumber)) {
            if (!refunds.payOutside(refund.number(), voucherNumber)) {
                throw new RefundUnderWayException(refund.number());
            }
        }
        var how = Map.of("voucherNumber", voucherNumber);
        if (progress(caseNumber).outcome() == Outcome.PENDING) {
            cases.advance(caseNumber, CaseTransition.RETRY_REFUND, "RefundPaidOutside", how);
        } else {
            cases.note(caseNumber, "RefundPaidOutside", how);
        }
    }

    /** Where the money stands once finance has decided; the provider is asked at once about what it still has. */
    public RefundProgress progress(CaseNumber caseNumber) {
        return RefundParts.decided(refunds.of(caseNumber));
    }

    private List<Refund> failed(CaseNumber caseNumber) {
        return refunds.of(caseNumber).stream()
                .filter(refund -> refund.status() == RefundStatus.FAILED)
                .toList();
    }

    /** @throws RefundTakenBackException as {@link #retry} would */
    public void mayBeRetried(CaseNumber caseNumber) throws RefundTakenBackException {
        var forPerson = refunds.of(caseNumber).stream().filter(parts::forPerson).toList();
        if (!forPerson.isEmpty() && forPerson.stream().allMatch(Refund::takenBack)) {
            throw new RefundTakenBackException(forPerson.get(0).number());
        }
    }

    /**
     * Whether more may have to be paid than when the task came to finance: another part failed, or money came back. Nothing of it changes
     * from here until the caller's transaction ends.
     */
    @Transactional
    public boolean mayHaveGrown(CaseNumber caseNumber) throws CaseUnknownException {
        cases.lock(caseNumber);
        return failed(caseNumber).size() > 1 || refunds.takenBack(caseNumber).isPresent();
    }

    /**
     * Finance has paid what the provider refused to another account of the customer.
     *
     * @throws RefundUnderWayException as {@link #paidOutside} would
     * @throws RefundPaidMeanwhileException as {@link #paidOutside} would
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void paidTo(CaseNumber caseNumber, String voucherNumber, OtherAccount account) throws BusinessException {
        paidOutside(caseNumber, voucherNumber);
        accounts.keep(caseNumber, voucherNumber, account);
        cases.note(caseNumber, "RefundPaidToOtherAccount", Map.of("account", account.masked()));
    }

    /**
     * @throws RefundUnderWayException as {@link #paidOutside} would
     * @throws RefundPaidMeanwhileException as {@link #paidOutside} would
     */
    public void mayBePaidOutside(CaseNumber caseNumber) throws BusinessException {
        var open = refunds.of(caseNumber).stream().filter(Refund::open).toList();
        if (open.isEmpty()) {
            throw new RefundPaidMeanwhileException();
        }
        if (failed(caseNumber).isEmpty()) {
            throw new RefundUnderWayException(open.get(0).number());
        }
    }
}
