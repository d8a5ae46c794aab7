package org.aftersales.refund;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseTransition;
import org.aftersales.refund.ProviderAnswer.NotNow;
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
    private final RefundParts parts;
    private final PaymentTurns turns;

    RefundAccount(
            Refunds refunds,
            RefundRegister register,
            PaymentProviders providers,
            RefundRecords records,
            CaseFiles cases,
            RefundParts parts,
            PaymentTurns turns) {
        this.refunds = refunds;
        this.register = register;
        this.providers = providers;
        this.records = records;
        this.cases = cases;
        this.parts = parts;
        this.turns = turns;
    }

    /**
     * Gives the approved amount its refund numbers and books it over the payments of the order; nothing when it was done before.
     *
     * @return whether it has failed already: no provider can pay it, or one has taken it back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean register(CaseNumber caseNumber) throws BusinessException {
        var first = refunds.of(caseNumber).isEmpty();
        if (first) {
            refunds.register(register.refundsFor(caseNumber));
        }
        var open = refunds.of(caseNumber).stream().filter(Refund::open).toList();
        var failed = !open.isEmpty() && open.stream().allMatch(refund -> refund.status() == RefundStatus.FAILED);
        if (first && failed) {
            cases.advance(caseNumber, CaseTransition.FAIL_REFUND, "RefundFailed", failure(caseNumber));
        }
        return failed;
    }

    /**
     * What was never sent, or is sent again because a person wants it, may have left from here on. Committed before a provider is called.
     * What a provider has and has not answered yet stays as it is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void markSubmitted(CaseNumber caseNumber) {
        refunds.of(caseNumber).stream()
                .filter(refund -> parts.forPerson(refund) && payable(refund))
                .forEach(refund -> refunds.send(refund.number()));
    }

    private boolean payable(Refund refund) {
        return refund.paymentId() != null && providers.find(refund.provider()).isPresent();
    }

    /** Sends what the provider does not know yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RefundProgress submit(CaseNumber caseNumber) throws BusinessException {
        var answers = answers(caseNumber, this::sent);
        lock(caseNumber);
        return recorded(caseNumber, answers);
    }

    /** Asks for the outcome; counts how often. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RefundProgress ask(CaseNumber caseNumber) throws BusinessException {
        var answers = answers(caseNumber, this::asked);
        lock(caseNumber);
        answers.forEach((refund, said) -> {
            if (!(said.answer() instanceof NotNow)) {
                refunds.asked(refund.number(), !(said.answer() instanceof ProviderAnswer.Unknown));
            }
        });
        return recorded(caseNumber, answers);
    }

    /** @param handedOver whether the refund was handed to the provider for it, not only asked about */
    private record Said(ProviderAnswer answer, boolean handedOver) {

        static Said asked(ProviderAnswer answer) {
            return new Said(answer, false);
        }
    }

    /** All providers first, in the order of the parts, with nothing written: no row is locked while a provider takes its time. */
    private Map<Refund, Said> answers(CaseNumber caseNumber, Function<Refund, Said> question) {
        return refunds.of(caseNumber).stream()
                .filter(Refund::underWay)
                .collect(Collectors.toMap(Function.identity(), question, (one, same) -> one, LinkedHashMap::new));
    }

    /** What a provider takes back in this moment is seen here, or sees that nobody pays any more. The case first, as everywhere. */
    private void lock(CaseNumber caseNumber) throws BusinessException {
        cases.lock(caseNumber);
        refunds.lock(caseNumber);
    }

    private RefundProgress recorded(CaseNumber caseNumber, Map<Refund, Said> answers) throws BusinessException {
        answers.forEach((refund, said) -> {
            if (said.handedOver()) {
                refunds.sent(refund.number());
            }
            records.record(refund, said.answer());
        });
        var progress = held(parts.progress(refunds.of(caseNumber)), answers.values());
        if (progress.outcome() == Outcome.FAILED) {
            cases.advance(caseNumber, CaseTransition.FAIL_REFUND, "RefundFailed", failure(caseNumber));
        }
        return progress;
    }

    /** A provider that would not be served now is not asked before it is. */
    private static RefundProgress held(RefundProgress progress, Collection<Said> answers) {
        return answers.stream()
                .map(Said::answer)
                .filter(answer -> progress.outcome() == Outcome.PENDING && answer instanceof NotNow)
                .map(NotNow.class::cast)
                .max(Comparator.comparing(NotNow::pause))
                .map(notNow -> new RefundProgress(Outcome.PENDING, notNow.pause(), Optional.of(notNow.why())))
                .orElse(progress);
    }

    /**
     * The number may have left before: it is sent when the provider says that it never arrived, or that nothing was paid before a person
     * wanted it sent again. What was handed over since and is refused only now, a person has to see first.
     */
    private Said sent(Refund refund) {
        var provider = providers.get(refund.provider());
        var known = provider.ask(refund);
        var refusedBefore = known instanceof ProviderAnswer.Refused && !refund.handedOver();
        return known instanceof ProviderAnswer.NotFound || refusedBefore
                ? submitted(provider, refund)
                : Said.asked(known);
    }

    private Said asked(Refund refund) {
        var provider = providers.get(refund.provider());
        var known = provider.ask(refund);
        return known instanceof ProviderAnswer.NotFound ? submitted(provider, refund) : Said.asked(known);
    }

    private Said submitted(PaymentProvider provider, Refund refund) {
        var pause = turns.pauseBefore(refund, provider.pauseBetweenRefunds());
        return pause.isZero()
                ? new Said(provider.submit(refund), true)
                : Said.asked(new NotNow(
                        pause, "Another refund of payment " + refund.paymentReference() + " was sent just before."));
    }

    private Map<String, String> failure(CaseNumber caseNumber) {
        return refunds.of(caseNumber).stream()
                .filter(refund -> refund.open() && refund.failureCode() != null)
                .findFirst()
                .<Map<String, String>>map(refund ->
                        Map.of("refundNumber", refund.number(), "failure", String.valueOf(refund.failureCode())))
                .orElse(Map.of("failure", "NoAnswer"));
    }
}
