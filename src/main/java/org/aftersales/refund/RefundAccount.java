package org.aftersales.refund;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseTransition;
import org.aftersales.refund.RefundProgress.Outcome;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Paying an approved amount exactly once (B-04). Every step may be repeated: a refund is registered once, moves along legal steps only,
 * and a number that may have left is asked about before it is sent again. Providers are called before anything is written, so that no row
 * is locked meanwhile.
 */
@Service
public class RefundAccount {

    private final Refunds refunds;
    private final RefundRegister register;
    private final PaymentProviders providers;
    private final RefundRecords records;
    private final CaseFiles cases;
    private final RefundSettings settings;

    RefundAccount(
            Refunds refunds,
            RefundRegister register,
            PaymentProviders providers,
            RefundRecords records,
            CaseFiles cases,
            RefundSettings settings) {
        this.refunds = refunds;
        this.register = register;
        this.providers = providers;
        this.records = records;
        this.cases = cases;
        this.settings = settings;
    }

    /** Gives the approved amount its refund numbers and books it over the payments of the order; nothing when it was done before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(CaseNumber caseNumber) throws BusinessException {
        if (refunds.of(caseNumber).isEmpty()) {
            refunds.register(register.refundsFor(caseNumber));
        }
    }

    /** From here on every number may have left. Committed before a provider is called. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void markSubmitted(CaseNumber caseNumber) {
        refunds.of(caseNumber).stream()
                .filter(refund -> refund.open() && payable(refund))
                .forEach(refund -> refunds.send(refund.number()));
    }

    private boolean payable(Refund refund) {
        return refund.paymentId() != null && providers.find(refund.provider()).isPresent();
    }

    /** Sends what the provider does not know yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RefundProgress submit(CaseNumber caseNumber) throws BusinessException {
        return recorded(caseNumber, answers(caseNumber, this::sent));
    }

    /** Asks for the outcome; counts how often. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RefundProgress ask(CaseNumber caseNumber) throws BusinessException {
        var answers = answers(caseNumber, this::asked);
        refunds.asked(caseNumber);
        return recorded(caseNumber, answers);
    }

    /** All providers first, with nothing written: no row is locked while a provider takes its time. */
    private Map<Refund, ProviderAnswer> answers(CaseNumber caseNumber, Function<Refund, ProviderAnswer> question) {
        return refunds.of(caseNumber).stream()
                .filter(Refund::underWay)
                .collect(Collectors.toMap(Function.identity(), question));
    }

    private RefundProgress recorded(CaseNumber caseNumber, Map<Refund, ProviderAnswer> answers)
            throws BusinessException {
        answers.forEach(records::record);
        var progress = progress(caseNumber);
        if (progress.outcome() == Outcome.FAILED) {
            cases.advance(caseNumber, CaseTransition.FAIL_REFUND, "RefundFailed", failure(caseNumber));
        }
        return progress;
    }

    /** The number may have left before: it is sent when the provider says that it never arrived, or that nothing was paid. */
    private ProviderAnswer sent(Refund refund) {
        var provider = providers.get(refund.provider());
        var known = provider.ask(refund);
        return known instanceof ProviderAnswer.NotFound || known instanceof ProviderAnswer.Refused
                ? provider.submit(refund)
                : known;
    }

    private ProviderAnswer asked(Refund refund) {
        var provider = providers.get(refund.provider());
        var known = provider.ask(refund);
        return known instanceof ProviderAnswer.NotFound ? provider.submit(refund) : known;
    }

    private Map<String, String> failure(CaseNumber caseNumber) {
        return refunds.of(caseNumber).stream()
                .filter(refund -> refund.failureCode() != null)
                .findFirst()
                .<Map<String, String>>map(refund ->
                        Map.of("refundNumber", refund.number(), "failure", String.valueOf(refund.failureCode())))
                .orElse(Map.of("failure", "NoAnswer"));
    }

    public RefundProgress progress(CaseNumber caseNumber) {
        var all = refunds.of(caseNumber);
        var waiting = all.stream()
                .filter(Refund::underWay)
                .filter(refund -> refund.asks() < settings.mostAsks())
                .toList();
        if (!waiting.isEmpty()) {
            return new RefundProgress(Outcome.PENDING, pause(waiting));
        }
        var done = all.stream().noneMatch(Refund::open);
        return new RefundProgress(done ? Outcome.SUCCEEDED : Outcome.FAILED, Duration.ZERO);
    }

    private Duration pause(List<Refund> waiting) {
        Function<Refund, Duration> pace =
                refund -> providers.get(refund.provider()).pauseBeforeAsking(refund.asks());
        return waiting.stream().map(pace).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Finance wants the failed refunds sent again, under the same numbers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retry(CaseNumber caseNumber) throws BusinessException {
        cases.advance(caseNumber, CaseTransition.RETRY_REFUND, "RefundRetried", Map.of());
    }

    /**
     * Finance has paid what the provider refused outside of the system.
     *
     * @throws RefundUnderWayException while the provider may still have paid: the customer would get the money twice
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void paidOutside(CaseNumber caseNumber, String voucherNumber) throws RefundUnderWayException {
        mayBePaidOutside(caseNumber);
        for (var refund : refunds.of(caseNumber)) {
            if (refund.open() && !refunds.payOutside(refund.number(), voucherNumber)) {
                throw new RefundUnderWayException(refund.number());
            }
        }
        cases.note(caseNumber, "RefundPaidOutside", Map.of("voucherNumber", voucherNumber));
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
